package overfit.tui.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import overfit.config.Config;
import overfit.config.Overrides;
import overfit.config.Setting;
import overfit.train.RunSnapshot;
import overfit.train.Scores;
import overfit.train.verdict.Advice;
import overfit.train.verdict.Verdict;

/**
 * The remedies that the verdict on a run suggests, and which of them a run already has.
 *
 * @param entry the run
 * @param all all remedies, the most promising first; at least one
 */
public record RunAdvice(Model model, RunEntry entry, List<Advice> all) {

  /**
   * The advice that is applied next: that on the run whose remedy the selected run is, as long as
   * some of it is untried, and otherwise that on the selected run itself.
   */
  public static Optional<RunAdvice> of(Model model) {
    Optional<RunAdvice> begun =
        model
            .view()
            .applied()
            .filter(remedy -> remedy.run() == model.entry().id())
            .flatMap(remedy -> model.runs().find(remedy.advised()))
            .flatMap(entry -> of(model, entry));
    return begun
        .filter(advice -> !advice.untried().isEmpty())
        .or(() -> of(model, model.entry()))
        .or(() -> begun);
  }

  /** Whether it is advice on the selected run. */
  public boolean isOnSelected() {
    return entry.id() == model.entry().id();
  }

  /** The advice on a run at the epoch shown; empty if there is none. */
  public static Optional<RunAdvice> of(Model model, RunEntry entry) {
    return model
        .snapshotOf(entry)
        .map(RunSnapshot::scores)
        .map(scores -> new RunAdvice(model, entry, told(model, entry, scores)))
        .filter(advice -> !advice.all.isEmpty());
  }

  /** Without remedies of settings whose values are hidden. */
  private static List<Advice> told(Model model, RunEntry entry, Scores scores) {
    HiddenSettings hidden = HiddenSettings.of(model);
    return Verdict.of(scores).advice(scores).stream()
        .filter(remedy -> !hidden.hides(entry.settings(), remedy.setting()))
        .toList();
  }

  /** The remedies that no run has yet; first those of settings that no other run varies alone. */
  public List<Advice> untried() {
    return all.stream()
        .filter(remedy -> existing(remedy).isEmpty())
        .sorted(Comparator.comparing(this::isVaried))
        .toList();
  }

  private boolean isVaried(Advice remedy) {
    List<Setting<?>> alone = List.of(remedy.setting());
    return model.runs().entries().stream()
        .anyMatch(other -> settings().differences(other.settings()).equals(alone));
  }

  /** The run that has the settings of this one with a remedy. */
  public Optional<RunEntry> existing(Advice remedy) {
    Config wanted = settings(remedy);
    return model.runs().entries().stream()
        .filter(other -> other.settings().equals(wanted))
        .findFirst();
  }

  /** The settings of the run at the epoch shown, with a remedy. */
  public Config settings(Advice remedy) {
    return settings().with(Overrides.none().parsing(remedy.setting(), remedy.value()));
  }

  /** The settings of the run at the epoch shown. */
  public Config settings() {
    return model.settings(entry);
  }
}
