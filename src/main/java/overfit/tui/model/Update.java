package overfit.tui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import overfit.train.Order;
import overfit.train.RunStatus;
import overfit.train.Snapshot;

/** The result of a key: a new model, and effects to carry out. */
public record Update(Model model, List<Effect> effects) {

  public static Update of(Model model) {
    return new Update(model, List.of());
  }

  /** With other runs or other settings of them; can be undone. */
  public static Update changing(Model model, RunList runs) {
    return changing(model, runs, entry -> replaces(model, entry));
  }

  /** With all runs restarted; can be undone. */
  public static Update restarting(Model model) {
    return changing(model, model.runs(), entry -> true);
  }

  /** Numbers the new attempts, so that undo can give the trained runs back. */
  private static Update changing(Model model, RunList runs, Predicate<RunEntry> replaces) {
    Workspace workspace = model.workspace();
    if (runs.entries().stream().noneMatch(replaces)) {
      return of(model.withWorkspace(workspace.changed(runs))).following(model.runs());
    }
    int attempt = workspace.nextId();
    RunList next = runs.with(entry -> replaces.test(entry) ? entry.anew(attempt) : entry);
    return of(model.withWorkspace(workspace.changed(next).withIdTaken())).following(model.runs());
  }

  /**
   * Whether a change may restart a run or cut it. Training decides, which may be ahead of the last
   * snapshot: a run that plays may have passed its new end, or have diverged, which cannot
   * continue.
   */
  private static boolean replaces(Model model, RunEntry entry) {
    Optional<RunEntry> before =
        model.runs().find(entry.id()).filter(was -> !entry.settings().equals(was.settings()));
    boolean playing = model.snapshot().filter(Snapshot::playing).isPresent();
    return before.filter(was -> entry.restarts(was) || entry.isShorterThan(was)).isPresent()
        || before
            .flatMap(model::snapshotOf)
            .filter(run -> playing || run.status() == RunStatus.DIVERGED)
            .isPresent();
  }

  /** With the order that makes training follow the changed runs. */
  public Update following(RunList before) {
    return ordering(new Order.Follow(before.wanted(), model.runs().wanted()));
  }

  public Update and(Effect effect) {
    List<Effect> more = new ArrayList<>(effects);
    more.add(effect);
    return new Update(model, List.copyOf(more));
  }

  public Update ordering(Order order) {
    return and(new Effect.Send(order));
  }

  /** With a notice about runs to be trained, which says how if training is paused. */
  public Update sayingOfTraining(String notice) {
    return saying(model.isPaused() ? notice + "; press space to train" : notice);
  }

  /** With a notice for the user, which goes after some seconds. */
  public Update saying(String notice) {
    return new Update(model.withNotice(notice), effects);
  }

  /** With a notice that goes once training pauses or ends. */
  public Update sayingWhileTraining(String notice) {
    return new Update(model.withNotice(Notice.whileTraining(notice)), effects);
  }

  /** With an error, which stays until the next key. */
  public Update failing(String error) {
    return new Update(model.withError(error), effects);
  }
}
