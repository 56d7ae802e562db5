package overfit.tui;

/**
 * How the fits are looked at.
 *
 * @param residuals whether the distance from each sample to the selected fit is drawn
 */
record FitView(boolean residuals) {

  static final FitView INITIAL = new FitView(false);

  FitView withResiduals(boolean next) {
    return new FitView(next);
  }
}
