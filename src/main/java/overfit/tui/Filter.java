package overfit.tui;

/** Letters being typed that the names of the shown settings must have. */
record Filter(String text) implements Overlay {

  static Update open(Model model) {
    return Update.of(model.withOverlay(new Filter("")));
  }

  @Override
  public Update press(Model model, Key key) {
    return Update.of(model.withOverlay(NONE));
  }
}
