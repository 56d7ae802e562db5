package overfit.tui;

/** What keys do to the loss pane. */
final class LossKeys {

  private LossKeys() {}

  static Update log(Model model) {
    LossView loss = model.view().loss();
    return Update.of(model.withView(model.view().withLoss(loss.withLog(!loss.log()))));
  }

  static Update logEpochs(Model model) {
    return Update.of(model);
  }

  static Update trace(Model model) {
    return Update.of(model);
  }

  static Update smooth(Model model) {
    return Update.of(model);
  }

  static Update move(Model model, int by) {
    return Update.of(model);
  }

  static Update zoom(Model model, boolean in) {
    return Update.of(model);
  }

  static Update pan(Model model, int by) {
    return Update.of(model);
  }

  static Update reset(Model model) {
    return Update.of(model);
  }
}
