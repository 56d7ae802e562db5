package overfit.tui.model;

import java.util.List;

/** A pane of the cockpit, which can have the focus. */
public enum Pane {
  LESSON("lesson"),
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

  /** Whether it can stand in the column at the left of a narrow screen. */
  boolean isAtLeft() {
    return this == LESSON || this == SETTINGS;
  }

  /** The next one of some panes, or of the last one the first. */
  Pane next(List<Pane> among, int by) {
    return among.get(Math.floorMod(among.indexOf(this) + by, among.size()));
  }
}
