package overfit.tui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.train.Speed;
import overfit.train.WantedRun;

/**
 * The open experiment with its undo history.
 *
 * @param source the preset that is open
 * @param original its runs as they were opened
 * @param runs its wanted runs
 * @param undo earlier runs, the latest last
 * @param redo runs that were undone, the next last
 * @param speed the wanted speed
 * @param nextId the number of the next new run or attempt
 */
public record Workspace(
    PresetSource source,
    RunList original,
    RunList runs,
    List<RunList> undo,
    List<RunList> redo,
    Speed speed,
    int nextId) {

  /** The length of the undo history. */
  private static final int MAX_UNDO = 100;

  static Workspace of(PresetSource source, RunList runs) {
    Speed speed = usualSpeed(runs);
    return new Workspace(source, runs, runs, List.of(), List.of(), speed, runs.size());
  }

  private static Speed usualSpeed(RunList runs) {
    long epochs =
        runs.entries().stream()
            .mapToLong(entry -> entry.settings().get(Settings.EPOCHS))
            .max()
            .orElse(0);
    return Speed.ofOpening(epochs);
  }

  /** Whether the speed is still the one with which its runs are opened. */
  public boolean hasUsualSpeed() {
    return speed.equals(usualSpeed(original));
  }

  /** The name of the preset that is open. */
  public String preset() {
    return source.name();
  }

  /** With runs changed by the user, which can be undone. */
  public Workspace changed(RunList next) {
    List<RunList> steps = UndoSteps.undoable(pushed(undo), next, WantedRun.EARLIER_ATTEMPTS);
    return new Workspace(source, original, next, steps, List.of(), speed, nextId);
  }

  /** With edits that training applied, in the undo history too, so that undo keeps them. */
  Workspace merged(RunList actual) {
    return new Workspace(
        source, original, actual, merged(undo, actual), merged(redo, actual), speed, nextId);
  }

  private List<RunList> merged(List<RunList> history, RunList actual) {
    return history.stream()
        .map(other -> other.with(entry -> merged(entry, actual)))
        .collect(Collectors.toList());
  }

  /** Three-way merge with the current runs as the base. */
  private RunEntry merged(RunEntry entry, RunList actual) {
    Optional<Config> before = runs.find(entry.id()).map(RunEntry::settings);
    Optional<Config> after = actual.find(entry.id()).map(RunEntry::settings);
    return entry.merged(before, after);
  }

  /** With other runs, without an undo step. */
  public Workspace withRuns(RunList next) {
    return new Workspace(source, original, next, undo, redo, speed, nextId);
  }

  public Workspace undone() {
    return new Workspace(source, original, last(undo), popped(undo), pushed(redo), speed, nextId);
  }

  public Workspace redone() {
    return new Workspace(source, original, last(redo), pushed(undo), popped(redo), speed, nextId);
  }

  /** With the runs at epoch 0, and an empty undo history. */
  public Workspace restarted(RunList initial) {
    return new Workspace(source, original, initial, List.of(), List.of(), speed, nextId);
  }

  /** The runs that training started with; valid until the first snapshot. */
  RunList initialRuns() {
    return undo.isEmpty() ? runs : undo.get(0);
  }

  /**
   * With the undo history of another before its own, and its redo history if nothing changed. What
   * the other has trained is not kept, so its restarts cannot be undone, and the runs that were
   * replayed are no longer branches.
   */
  public Workspace withHistoryOf(Workspace other) {
    RunList replayed = initialRuns();
    List<RunList> all = new ArrayList<>(UndoSteps.undoable(other.undo, replayed, 0));
    all.replaceAll(runs -> runs.likeReplayed(replayed));
    all.addAll(undo);
    List<RunList> nextRedo =
        undo.isEmpty() && redo.isEmpty()
            ? other.redo.stream().map(runs -> runs.likeReplayed(replayed)).toList()
            : redo;
    return new Workspace(
        source,
        original,
        runs,
        List.copyOf(all.subList(Math.max(0, all.size() - MAX_UNDO), all.size())),
        nextRedo,
        speed,
        nextId);
  }

  public Workspace withSpeed(Speed next) {
    return new Workspace(source, original, runs, undo, redo, next, nextId);
  }

  public Workspace withIdTaken() {
    return new Workspace(source, original, runs, undo, redo, speed, nextId + 1);
  }

  /** With the current runs as those of the open preset. */
  public Workspace withSource(PresetSource next) {
    return new Workspace(next, runs, runs, undo, redo, speed, nextId);
  }

  private List<RunList> pushed(List<RunList> history) {
    List<RunList> more = new ArrayList<>(history);
    more.add(runs);
    return List.copyOf(more.subList(Math.max(0, more.size() - MAX_UNDO), more.size()));
  }

  private static List<RunList> popped(List<RunList> history) {
    return history.subList(0, history.size() - 1);
  }

  private static RunList last(List<RunList> history) {
    return history.get(history.size() - 1);
  }
}
