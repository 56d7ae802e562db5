package overfit.tui;

/** What keys do to the page of hidden units. */
final class UnitKeys {

  private UnitKeys() {}

  static Update nextLayer(Model model) {
    return Update.of(model);
  }

  /** The model, and the order for what snapshots must have so that its page can be drawn. */
  static Update watching(Model model) {
    return Watching.updated(model);
  }
}
