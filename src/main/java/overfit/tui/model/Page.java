package overfit.tui.model;

/** A page of the screen, between the header and the footer; the digits switch to it. */
public enum Page {
  COCKPIT("cockpit"),
  MULTIPLES("multiples"),
  UNITS("units"),
  SCORES("scores"),
  SWEEP("sweep"),
  DEGREES("degrees"),
  STEP("step"),
  LAYERS("layers"),
  LANDSCAPE("landscape");

  private final String title;

  Page(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
