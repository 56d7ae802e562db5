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
 * @param ghostDue whether the fit of the epoch that is being recomputed will be the ghost
 */
public record FitView(
    boolean residuals,
    boolean wide,
    Optional<Crosshair> crosshair,
    int noises,
    Optional<Ghost> ghost,
    boolean ghostDue) {

  public static final FitView INITIAL =
      new FitView(false, false, Optional.empty(), 0, Optional.empty(), false);

  public FitView withResiduals(boolean next) {
    return new FitView(next, wide, crosshair, noises, ghost, ghostDue);
  }

  public FitView withWide(boolean next) {
    return new FitView(residuals, next, crosshair, noises, ghost, ghostDue);
  }

  public FitView withCrosshair(Crosshair next) {
    return new FitView(residuals, wide, Optional.of(next), noises, ghost, ghostDue);
  }

  public FitView withoutCrosshair() {
    return new FitView(residuals, wide, Optional.empty(), noises, ghost, ghostDue);
  }

  public FitView withNoises(int next) {
    return new FitView(residuals, wide, crosshair, next, ghost, ghostDue);
  }

  /** With the fit of a run as the ghost, or without one if it is that already. */
  public FitView withGhost(RunEntry entry, RunSnapshot shown) {
    Ghost next = Ghost.of(entry, shown);
    boolean same = ghost.filter(next::isSame).isPresent();
    return with(same ? Optional.empty() : Optional.of(next), false);
  }

  /** With the fit of the next snapshot as the ghost. */
  public FitView withGhostDue() {
    return with(ghost, true);
  }

  FitView withoutGhost() {
    return with(Optional.empty(), false);
  }

  private FitView with(Optional<Ghost> next, boolean due) {
    return new FitView(residuals, wide, crosshair, noises, next, due);
  }
}
