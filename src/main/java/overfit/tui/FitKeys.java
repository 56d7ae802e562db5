package overfit.tui;

/** What keys do to the fit pane, and to the samples in it. */
final class FitKeys {

  private FitKeys() {}

  static Update residuals(Model model) {
    FitView fit = model.view().fit();
    return Update.of(model.withView(model.view().withFit(fit.withResiduals(!fit.residuals()))));
  }

  static Update extrapolate(Model model) {
    return Update.of(model);
  }

  static Update noise(Model model) {
    return Update.of(model);
  }

  static Update move(Model model, int right, int up) {
    return Update.of(model);
  }

  static Update point(Model model) {
    return Update.of(model);
  }

  static Update remove(Model model) {
    return Update.of(model);
  }

  static Update reset(Model model) {
    return Update.of(model);
  }
}
