package overfit.tui;

import overfit.screen.Surface;

/** What fills the screen between its header and its footer. The digits choose. */
enum Page {
  COCKPIT("cockpit") {
    @Override
    void draw(Model model, Look look, Surface surface) {
      new Cockpit(model, look, surface).draw();
    }
  },
  MULTIPLES("multiples") {
    @Override
    void draw(Model model, Look look, Surface surface) {
      new Multiples(model, look).draw(surface);
    }
  },
  UNITS("units") {
    @Override
    void draw(Model model, Look look, Surface surface) {
      new UnitsPage(model, look).draw(surface);
    }
  },
  SCORES("scores") {
    @Override
    void draw(Model model, Look look, Surface surface) {
      new ScoresPage(model, look).draw(surface);
    }
  };

  private final String title;

  Page(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  abstract void draw(Model model, Look look, Surface surface);
}
