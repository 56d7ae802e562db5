package overfit.tui.model;

import java.util.Optional;
import overfit.train.RunSnapshot;

/**
 * The state of the fit pane.
 *
 * @param residuals whether the distance from each sample to the selected fit is drawn
 * @param wide whether the fits are extrapolated far beyond the samples
 * @param crosshair the cursor whose values are shown, if there is one
 * @param noises how many times the noise was resampled
 * @param ghost a fit that is kept to compare others with
 */
public record FitView(
    boolean residuals,
    boolean wide,
    Optional<Crosshair> crosshair,
    int noises,
    Optional<Ghost> ghost) {

  public static final FitView INITIAL =
      new FitView(false, false, Optional.empty(), 0, Optional.empty());

  public FitView withResiduals(boolean next) {
    return new FitView(next, wide, crosshair, noises, ghost);
  }

  public FitView withWide(boolean next) {
    return new FitView(residuals, next, crosshair, noises, ghost);
  }

  public FitView withCrosshair(Crosshair next) {
    return new FitView(residuals, wide, Optional.of(next), noises, ghost);
  }

  public FitView withoutCrosshair() {
    return new FitView(residuals, wide, Optional.empty(), noises, ghost);
  }

  public FitView withNoises(int next) {
    return new FitView(residuals, wide, crosshair, next, ghost);
  }

  /** With the fit of a run as the ghost, or without one if it is that already. */
  public FitView withGhost(RunEntry entry, RunSnapshot shown) {
    Ghost next = Ghost.of(entry, shown);
    boolean same = ghost.filter(next::isSame).isPresent();
    return new FitView(
        residuals, wide, crosshair, noises, same ? Optional.empty() : Optional.of(next));
  }

  public FitView withoutGhost() {
    return new FitView(residuals, wide, crosshair, noises, Optional.empty());
  }
}
