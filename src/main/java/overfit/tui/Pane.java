package overfit.tui;

/** A rectangle of the cockpit that can have the keyboard. */
enum Pane {
  SETTINGS,
  FIT,
  LOSS;

  Pane next() {
    return values()[(ordinal() + 1) % values().length];
  }

  Pane before() {
    return values()[(ordinal() + values().length - 1) % values().length];
  }
}
