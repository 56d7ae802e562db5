package overfit.tui.model;

import java.util.List;
import java.util.Optional;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.RunSpec;
import overfit.train.WantedRun;

/**
 * A run in the list.
 *
 * @param run how it is wanted
 * @param colour which of the runs' colours it has for as long as it is there, from 0
 * @param hidden whether its curves are not drawn
 */
public record RunEntry(WantedRun run, int colour, boolean hidden) {

  public int id() {
    return run.id();
  }

  public String name() {
    return run.name();
  }

  /** Its settings as they are wanted now. */
  public Config settings() {
    return run.config();
  }

  /** Its name, its settings and its edits. */
  public RunSpec spec() {
    return run.spec();
  }

  /** What is changed while it goes on, by ascending epochs. */
  List<Edit> edits() {
    return spec().edits();
  }

  /** Where it leaves another run. */
  public Optional<WantedRun.Branch> branch() {
    return run.branch();
  }

  public RunEntry withSettings(Config settings) {
    return new RunEntry(run.withConfig(settings), colour, hidden);
  }

  /**
   * With what training changed by itself from {@code base} to {@code actual}, if both are known;
   * what is wanted otherwise than in {@code base} stays so.
   */
  RunEntry merged(Optional<Config> base, Optional<Config> actual) {
    return base.isPresent() && actual.isPresent()
        ? withSettings(Config.merge(base.get(), settings(), actual.get()))
        : this;
  }

  /** With what a run of the same settings and past began with, and its edits. */
  public RunEntry withSpec(RunSpec spec) {
    return new RunEntry(new WantedRun(id(), spec, branch()), colour, hidden);
  }

  public RunEntry withName(String name) {
    return new RunEntry(run.withName(name), colour, hidden);
  }

  public RunEntry toggled() {
    return new RunEntry(run, colour, !hidden);
  }

  /** Whether training begins again where this is wanted in place of another. */
  public boolean restarts(RunEntry other) {
    return settings().differences(other.settings()).stream()
        .anyMatch(setting -> !setting.change().live());
  }
}
