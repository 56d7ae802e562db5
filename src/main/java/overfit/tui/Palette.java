package overfit.tui;

/** A command being typed. */
record Palette(String text) implements Overlay {

  static Update open(Model model) {
    return Update.of(model.withOverlay(new Palette("")));
  }

  @Override
  public Update press(Model model, Key key) {
    return Update.of(model.withOverlay(NONE));
  }
}
