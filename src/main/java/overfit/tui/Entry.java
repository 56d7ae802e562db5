package overfit.tui;

import java.util.Optional;
import overfit.config.Config;
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

  Config config() {
    return run.config();
  }

  Entry withConfig(Config config) {
    return new Entry(run.withConfig(config), colour, hidden);
  }

  /**
   * With what training changed by itself from {@code base} to {@code actual}, if both are known;
   * what is wanted otherwise than in {@code base} stays so.
   */
  Entry merged(Optional<Config> base, Optional<Config> actual) {
    return base.isPresent() && actual.isPresent()
        ? withConfig(Config.merge(base.get(), config(), actual.get()))
        : this;
  }

  /** With what a run of the same settings and past began with, and its edits. */
  Entry withPlan(NamedConfig plan) {
    return new Entry(new Planned(id(), plan, run.branch()), colour, hidden);
  }

  Entry withName(String name) {
    return new Entry(run.withName(name), colour, hidden);
  }

  Entry toggled() {
    return new Entry(run, colour, !hidden);
  }

  /** Whether training begins again where this is wanted in place of another. */
  boolean restarts(Entry other) {
    return config().differences(other.config()).stream()
        .anyMatch(setting -> !setting.change().live());
  }
}
