package overfit.tui;

/** What keys do on every page. */
final class PageKeys {

  private PageKeys() {}

  /** The next row of the settings; where they are not seen, the next run. */
  static Update select(Model model, int by) {
    if (model.view().page() == Page.COCKPIT) {
      return Update.of(Rows.move(model, by));
    }
    int run = Math.max(0, Math.min(model.plan().size() - 1, model.run() + by));
    return Update.of(model.withSelection(run, Rows.FIRST_RUN + run));
  }
}
