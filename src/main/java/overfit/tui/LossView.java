package overfit.tui;

/**
 * How the losses are looked at.
 *
 * @param log whether the loss has a logarithmic axis
 */
record LossView(boolean log) {

  static final LossView INITIAL = new LossView(true);

  LossView withLog(boolean next) {
    return new LossView(next);
  }
}
