package overfit.tui;

import overfit.config.Config;
import overfit.config.Difference;

/** The run with which the others are compared. */
record Reference(Entry entry) {

  static Reference of(Model model) {
    return new Reference(model.plan().compared());
  }

  /** What a run has otherwise, in at most so many columns; nothing for the reference itself. */
  String difference(Model model, Look look, Entry other, int width) {
    return other.id() == entry.id()
        ? ""
        : new Difference(config(model, entry), config(model, other))
            .within(Math.max(0, width), look.arrow());
  }

  /** As it is at the epoch shown. */
  private static Config config(Model model, Entry entry) {
    return model.pictured(entry).map(run -> run.config()).orElse(entry.config());
  }
}
