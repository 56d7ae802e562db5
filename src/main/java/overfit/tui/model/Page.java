package overfit.tui.model;

/** What fills the screen between its header and its footer. The digits choose. */
public enum Page {
  COCKPIT("cockpit"),
  MULTIPLES("multiples"),
  UNITS("units"),
  SCORES("scores");

  private final String title;

  Page(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
