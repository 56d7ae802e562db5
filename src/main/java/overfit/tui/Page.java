package overfit.tui;

/** What fills the screen between its header and its footer. The digits choose. */
enum Page {
  COCKPIT("cockpit"),
  MULTIPLES("multiples"),
  UNITS("units"),
  SCORES("scores");

  private final String title;

  Page(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
