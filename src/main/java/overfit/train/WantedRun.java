package overfit.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.config.Config;
import overfit.config.DataSettings;
import overfit.config.Edit;
import overfit.config.RunSpec;

/**
 * A run as requested by the user; {@link Experiment} makes its runs match.
 *
 * @param id unique while the program runs, independent of name and position
 * @param branch the branch point; empty for a run that starts with initial weights
 * @param attempt the number of its training: a higher one restarts it, or can cut or restart it if
 *     its settings change too, and the earlier one gives the trained run back
 */
public record WantedRun(int id, RunSpec spec, Optional<Branch> branch, int attempt) {

  /** The number of trained runs that earlier attempts can give back, the latest of all runs. */
  public static final int EARLIER_ATTEMPTS = KeptRuns.MOST;

  /** A run that is trained for the first time. */
  public WantedRun(int id, RunSpec spec, Optional<Branch> branch) {
    this(id, spec, branch, 0);
  }

  /**
   * The point at which a run branches off another.
   *
   * @param parent the id of the other run
   * @param epoch the number of epochs before the branch
   */
  public record Branch(int parent, long epoch) {}

  /** Runs that start with initial weights, with ids from 0. */
  public static List<WantedRun> of(List<RunSpec> specs) {
    List<WantedRun> runs = new ArrayList<>();
    specs.forEach(run -> runs.add(new WantedRun(runs.size(), run, Optional.empty())));
    return List.copyOf(runs);
  }

  public String name() {
    return spec.name();
  }

  public Config config() {
    return spec.config();
  }

  /** Whether it is a later attempt, for which training restarts even if it has not diverged. */
  public boolean restarts(WantedRun before) {
    boolean same = config().equals(before.config());
    return attempt > before.attempt
        && (same || !new SettingsChange(before.config(), config()).continues());
  }

  /** A copy with other settings; it is no longer a branch if they require a restart. */
  public WantedRun withConfig(Config config) {
    Optional<Branch> remaining =
        branch.filter(from -> new SettingsChange(config(), config).continues());
    RunSpec same =
        DataSettings.choosesOthers(config(), config)
            ? spec.withEdits(Edit.withoutPoints(spec.edits()))
            : spec;
    return new WantedRun(id, same.withConfig(config), remaining, attempt);
  }

  public WantedRun withName(String name) {
    return new WantedRun(id, new RunSpec(name, config(), spec.edits()), branch, attempt);
  }

  public WantedRun withAttempt(int number) {
    return new WantedRun(id, spec, branch, number);
  }
}
