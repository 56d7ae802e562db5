package overfit.tui.settings;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import overfit.config.ChangeScope;
import overfit.config.Config;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.config.Suggestion;
import overfit.file.InputException;
import overfit.train.Order;
import overfit.train.RunSnapshot;
import overfit.train.SettingsChange;
import overfit.train.WantedRun;
import overfit.train.verdict.Advice;
import overfit.train.verdict.Verdict;
import overfit.tui.model.FreeNames;
import overfit.tui.model.Model;
import overfit.tui.model.RunAdvice;
import overfit.tui.model.RunEntry;
import overfit.tui.model.SettingsRows;
import overfit.tui.model.Update;
import overfit.tui.model.View;

/**
 * Applies the advice of a verdict: a remedy becomes a run beside the one it is for, with that one
 * setting changed. It is trained from the initial weights; only with another number of epochs it
 * branches, since that gives the same bits.
 */
public final class AdviceActions {

  private AdviceActions() {}

  /** Applies the first remedy that no run has yet. */
  public static Update next(Model model) {
    Optional<RunAdvice> advice = RunAdvice.of(model);
    if (advice.isEmpty()) {
      return Update.of(model).saying(noAdvice(model));
    }
    List<Advice> untried = advice.get().untried();
    if (untried.isEmpty()) {
      String names =
          advice.get().all().stream()
              .map(remedy -> advice.get().existing(remedy).orElseThrow().name())
              .collect(Collectors.joining(", "));
      return Update.of(model)
          .saying("all advice on " + advice.get().entry().name() + " is applied: " + names);
    }
    String next = untried.size() > 1 ? "; A again: " + words(untried.get(1)) : "";
    return applied(model, advice.get(), untried.get(0), next);
  }

  /**
   * Applies the remedy that changes a setting; throws {@link InputException} if there is none. If a
   * run already has it, that run is selected.
   */
  public static Update apply(Model model, String setting) {
    Optional<RunAdvice> advice = RunAdvice.of(model);
    if (advice.isEmpty()) {
      return Update.of(model).saying(noAdvice(model));
    }
    Advice remedy = find(advice.get(), setting);
    return advice
        .get()
        .existing(remedy)
        .map(run -> selected(model, run, remedy))
        .orElseGet(() -> applied(model, advice.get(), remedy, ""));
  }

  private static Advice find(RunAdvice advice, String setting) {
    List<String> names = advice.all().stream().map(each -> each.setting().name()).toList();
    return advice.all().stream()
        .filter(
            each -> each.setting().name().equals(setting) || each.setting().key().equals(setting))
        .findFirst()
        .orElseThrow(
            () ->
                InputException.expected(
                    "one of " + String.join(", ", names), setting + Suggestion.of(setting, names)));
  }

  private static String noAdviceAt(Model model, String verdict) {
    return model.inPast() ? " at this epoch: " + verdict + "; End returns" : ": " + verdict;
  }

  private static String noAdvice(Model model) {
    String name = model.entry().name();
    return model
        .selected()
        .map(RunSnapshot::scores)
        .map(scores -> "no advice on " + name + noAdviceAt(model, Verdict.of(scores).words(scores)))
        .orElse(name + " has no epoch yet to judge");
  }

  private static Update selected(Model model, RunEntry run, Advice remedy) {
    int index = model.runs().indexOf(run.id()).orElseThrow();
    return Update.of(SettingsRows.select(model, SettingsRows.FIRST_RUN + index))
        .saying("the run " + run.name() + " already has " + words(remedy));
  }

  /** Adds the run, selects it, and trains it at once. */
  private static Update applied(Model model, RunAdvice advice, Advice remedy, String next) {
    if (model.runs().isFull()) {
      return RunActions.full(model);
    }
    try {
      WantedRun run = run(model, advice, remedy);
      Update update = RunActions.added(model.withVisited(OptionalLong.empty()), run);
      Optional<View.Applied> pair = Optional.of(new View.Applied(run.id(), advice.entry().id()));
      Model added = update.model().withView(update.model().view().withApplied(pair));
      return new Update(added, update.effects())
          .ordering(new Order.Resume())
          .saying(run.name() + ": " + beginning(run) + next);
    } catch (InputException e) {
      return Update.of(model).failing(e.getMessage());
    }
  }

  private static WantedRun run(Model model, RunAdvice advice, Advice remedy) {
    Config config = advice.settings(remedy).checked();
    String change = remedy.setting().name() + "-" + remedy.value();
    String name = new FreeNames(model.runs()).changed(advice.entry().name(), change);
    RunSpec spec = new RunSpec(name, config);
    return new WantedRun(model.workspace().nextId(), spec, branch(model, advice, remedy, config));
  }

  /** Another number of epochs, unless the schedule depends on it, continues the training. */
  private static Optional<WantedRun.Branch> branch(
      Model model, RunAdvice advice, Advice remedy, Config config) {
    boolean length = remedy.setting().change() == ChangeScope.LENGTH;
    return model
        .snapshotOf(advice.entry())
        .filter(run -> length && new SettingsChange(advice.settings(), config).continues())
        .map(run -> new WantedRun.Branch(run.id(), Math.min(run.epoch(), epochs(config))));
  }

  private static long epochs(Config config) {
    return config.get(Settings.EPOCHS);
  }

  private static String beginning(WantedRun run) {
    if (run.branch().isEmpty()) {
      return "trains from the initial weights";
    }
    long epoch = run.branch().get().epoch();
    return epoch == epochs(run.config())
        ? "stopped at epoch " + epoch
        : "trains on from epoch " + epoch;
  }

  private static String words(Advice remedy) {
    return remedy.setting().name() + " " + remedy.value();
  }
}
