package overfit.tui.model;

import java.util.List;
import java.util.Optional;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.train.SettingsChange;
import overfit.train.WantedRun;

/**
 * A run in the list.
 *
 * @param run its wanted state
 * @param colour the index of its colour, which it keeps, from 0
 * @param hidden whether its curves are not drawn
 */
public record RunEntry(WantedRun run, int colour, boolean hidden) {

  public int id() {
    return run.id();
  }

  public String name() {
    return run.name();
  }

  /** Its wanted settings. */
  public Config settings() {
    return run.config();
  }

  /** Its name, its settings and its edits. */
  public RunSpec spec() {
    return run.spec();
  }

  /** Its live edits, by ascending epochs. */
  List<Edit> edits() {
    return spec().edits();
  }

  /** The parent and epoch it branched from, if it is a branch. */
  public Optional<WantedRun.Branch> branch() {
    return run.branch();
  }

  public RunEntry withSettings(Config settings) {
    return new RunEntry(run.withConfig(settings), colour, hidden);
  }

  /**
   * With the changes that training made from {@code base} to {@code actual}, if both are known;
   * settings that the user changed since {@code base} stay.
   */
  RunEntry merged(Optional<Config> base, Optional<Config> actual) {
    return base.isPresent() && actual.isPresent()
        ? withSettings(Config.merge(base.get(), settings(), actual.get()))
        : this;
  }

  /** From the initial weights, with initial settings and edits that lead to the same run. */
  public RunEntry replayed(RunSpec spec) {
    return new RunEntry(new WantedRun(id(), spec, Optional.empty(), run.attempt()), colour, hidden);
  }

  public RunEntry withName(String name) {
    return new RunEntry(run.withName(name), colour, hidden);
  }

  /** Another training of it, which restarts. */
  RunEntry anew(int attempt) {
    return new RunEntry(run.withAttempt(attempt), colour, hidden);
  }

  public RunEntry toggled() {
    return new RunEntry(run, colour, !hidden);
  }

  /**
   * Whether a change from the other entry to this one can change the settings of running training,
   * and not only its end or what is beside it.
   */
  public boolean adjusts(RunEntry other) {
    Config sameEnd = other.settings().with(settings().values(Edit.INITIAL));
    return !restarts(other) && !settings().equals(sameEnd);
  }

  /** Whether it ends at an earlier epoch. */
  boolean isShorterThan(RunEntry other) {
    return settings().get(Settings.EPOCHS) < other.settings().get(Settings.EPOCHS);
  }

  public boolean isSameAttemptAs(RunEntry other) {
    return run.attempt() == other.run.attempt();
  }

  /** Whether a change from the other entry to this one restarts training. */
  public boolean restarts(RunEntry other) {
    return !new SettingsChange(other.settings(), settings()).continues();
  }
}
