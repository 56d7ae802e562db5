package overfit.tui;

/** A rectangle of the cockpit that can have the keyboard. */
enum Pane {
  SETTINGS("settings"),
  FIT("fit"),
  LOSS("loss");

  private final String title;

  Pane(String title) {
    this.title = title;
  }

  /** Lower case. */
  String title() {
    return title;
  }

  Pane next() {
    return values()[(ordinal() + 1) % values().length];
  }

  Pane before() {
    return values()[(ordinal() + values().length - 1) % values().length];
  }
}
