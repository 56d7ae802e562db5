package overfit.tui.model;

import java.util.Optional;

/**
 * The state of the fit pane.
 *
 * @param residuals whether the distance from each sample to the selected fit is drawn
 * @param wide whether the fits are extrapolated far beyond the samples
 * @param crosshair the cursor whose values are shown, if there is one
 * @param noises how many times the noise was resampled
 */
public record FitView(boolean residuals, boolean wide, Optional<Crosshair> crosshair, int noises) {

  public static final FitView INITIAL = new FitView(false, false, Optional.empty(), 0);

  public FitView withResiduals(boolean next) {
    return new FitView(next, wide, crosshair, noises);
  }

  public FitView withWide(boolean next) {
    return new FitView(residuals, next, crosshair, noises);
  }

  public FitView withCrosshair(Crosshair next) {
    return new FitView(residuals, wide, Optional.of(next), noises);
  }

  public FitView withoutCrosshair() {
    return new FitView(residuals, wide, Optional.empty(), noises);
  }

  public FitView withNoises(int next) {
    return new FitView(residuals, wide, crosshair, next);
  }
}
