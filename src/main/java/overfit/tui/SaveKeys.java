package overfit.tui;

/** What keys do to keep an experiment. */
final class SaveKeys {

  private SaveKeys() {}

  static Update save(Model model) {
    return Update.of(model);
  }

  static Update save(Model model, String name) {
    return Update.of(model);
  }

  static Update command(Model model) {
    return Update.of(model);
  }
}
