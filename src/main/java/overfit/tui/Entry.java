package overfit.tui;

import java.util.List;
import java.util.Optional;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.NamedConfig;
import overfit.train.Planned;

/**
 * A run in the list.
 *
 * @param run how it is wanted
 * @param colour which of the runs' colours it has for as long as it is there, from 0
 * @param hidden whether its curves are not drawn
 */
record Entry(Planned run, int colour, boolean hidden) {

  int id() {
    return run.id();
  }

  String name() {
    return run.name();
  }

  /** Its settings as they are wanted now. */
  Config settings() {
    return run.config();
  }

  /** Its name, its settings and its edits. */
  NamedConfig spec() {
    return run.plan();
  }

  /** What is changed while it goes on, by ascending epochs. */
  List<Edit> edits() {
    return spec().edits();
  }

  /** Where it leaves another run. */
  Optional<Planned.Branch> branch() {
    return run.branch();
  }

  Entry withSettings(Config settings) {
    return new Entry(run.withConfig(settings), colour, hidden);
  }

  /**
   * With what training changed by itself from {@code base} to {@code actual}, if both are known;
   * what is wanted otherwise than in {@code base} stays so.
   */
  Entry merged(Optional<Config> base, Optional<Config> actual) {
    return base.isPresent() && actual.isPresent()
        ? withSettings(Config.merge(base.get(), settings(), actual.get()))
        : this;
  }

  /** With what a run of the same settings and past began with, and its edits. */
  Entry withSpec(NamedConfig spec) {
    return new Entry(new Planned(id(), spec, branch()), colour, hidden);
  }

  Entry withName(String name) {
    return new Entry(run.withName(name), colour, hidden);
  }

  Entry toggled() {
    return new Entry(run, colour, !hidden);
  }

  /** Whether training begins again where this is wanted in place of another. */
  boolean restarts(Entry other) {
    return settings().differences(other.settings()).stream()
        .anyMatch(setting -> !setting.change().live());
  }
}
