package overfit.tui.model;

/** A pane of the cockpit, which can have the focus. */
public enum Pane {
  SETTINGS("settings"),
  FIT("fit"),
  LOSS("loss");

  private final String title;

  Pane(String title) {
    this.title = title;
  }

  /** Lower case. */
  public String title() {
    return title;
  }

  public Pane next() {
    return values()[(ordinal() + 1) % values().length];
  }

  public Pane before() {
    return values()[(ordinal() + values().length - 1) % values().length];
  }
}
