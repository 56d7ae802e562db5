package overfit.tui.model;

import java.util.Optional;
import java.util.OptionalLong;
import overfit.train.RunSnapshot;

/**
 * The state of the fit pane.
 *
 * @param residuals whether the distance from each sample to the selected fit is drawn
 * @param wide whether the fits are extrapolated far beyond the samples
 * @param crosshair the cursor whose values are shown, if there is one
 * @param noises how many times the noise was resampled
 * @param ghost a fit that is kept to compare others with
 * @param due the ghost to keep once its epoch is recomputed, if there is one
 * @param uncertainty the band around the selected fit
 */
public record FitView(
    boolean residuals,
    boolean wide,
    Optional<Crosshair> crosshair,
    int noises,
    Optional<Ghost> ghost,
    Optional<Due> due,
    UncertaintyView uncertainty) {

  /**
   * A fit that is not there yet.
   *
   * @param run the id of its run
   * @param visited its past epoch; empty for the latest
   */
  record Due(int run, OptionalLong visited) {}

  public static final FitView INITIAL =
      new FitView(
          false,
          false,
          Optional.empty(),
          0,
          Optional.empty(),
          Optional.empty(),
          UncertaintyView.NONE);

  public FitView withResiduals(boolean next) {
    return new FitView(next, wide, crosshair, noises, ghost, due, uncertainty);
  }

  public FitView withWide(boolean next) {
    return new FitView(residuals, next, crosshair, noises, ghost, due, uncertainty);
  }

  public FitView withCrosshair(Crosshair next) {
    return new FitView(residuals, wide, Optional.of(next), noises, ghost, due, uncertainty);
  }

  public FitView withoutCrosshair() {
    return new FitView(residuals, wide, Optional.empty(), noises, ghost, due, uncertainty);
  }

  public FitView withNoises(int next) {
    return new FitView(residuals, wide, crosshair, next, ghost, due, uncertainty);
  }

  /** With the fit of a run as the ghost, or without one if it is that already. */
  public FitView withGhost(RunEntry entry, RunSnapshot shown) {
    Ghost next = Ghost.of(entry, shown);
    boolean same = ghost.filter(next::isSame).isPresent();
    return with(same ? Optional.empty() : Optional.of(next), Optional.empty());
  }

  /** {@code ghost none@40: g removes it}. */
  public String ghostWords() {
    return ghost.map(kept -> kept.words() + ": g removes it").orElse("no ghost");
  }

  /** With the fit of the selected run at the epoch to show as the ghost, once there is one. */
  public FitView withGhostDue(Model model) {
    return with(ghost, Optional.of(new Due(model.entry().id(), model.view().visited())));
  }

  public FitView withoutGhostDue() {
    return with(ghost, Optional.empty());
  }

  /** For another experiment: without a ghost, and with a band of no run yet. */
  FitView forOthers() {
    return with(Optional.empty(), Optional.empty()).with(uncertainty.ofNoRun());
  }

  private FitView with(Optional<Ghost> next, Optional<Due> nextDue) {
    return new FitView(residuals, wide, crosshair, noises, next, nextDue, uncertainty);
  }

  /** With the band over the next of what can differ between fits, at the present epoch. */
  public FitView withNextUncertainty(Model model) {
    return with(uncertainty.next(model).atPresent(model));
  }

  /** With the parts of the error in place of the fits, or with these. */
  public FitView withErrorParts(boolean shown) {
    return with(uncertainty.withParts(shown));
  }

  /** With the band at the epoch of a new snapshot, unless training plays. */
  FitView withUncertaintyFollowing(Model model) {
    return with(uncertainty.following(model));
  }

  private FitView with(UncertaintyView next) {
    return new FitView(residuals, wide, crosshair, noises, ghost, due, next);
  }
}
