package overfit.train;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.RunSpec;
import overfit.train.baseline.BaselineCurve;
import overfit.train.baseline.BaselineData;
import overfit.train.history.EpochCurves;
import overfit.train.history.Points;

/**
 * The state of a run at one epoch, for display.
 *
 * @param id the id of the run
 * @param start its name, initial settings and edits
 * @param scores its scores at this epoch
 * @param trained the samples to train on
 * @param heldOut the points to test on; without points if none are held out
 * @param fit the predictions over a range of x that extends a little beyond the samples
 * @param averagedFit the predictions of the network with averaged parameters, if there is one
 * @param truth the target function at the same x
 * @param baselines the curves by formula that are wanted beside the network, at the same x
 * @param curves the losses of all epochs, even if an earlier epoch is shown
 * @param units the activations of the hidden layer that was requested
 */
public record RunSnapshot(
    int id,
    RunSpec start,
    Scores scores,
    FittedPoints trained,
    FittedPoints heldOut,
    Points fit,
    Optional<Points> averagedFit,
    Points truth,
    List<BaselineCurve> baselines,
    EpochCurves curves,
    Optional<UnitResponses> units) {

  /** The samples to train on. */
  public Points data() {
    return trained.points();
  }

  /** The points for a curve beside the network. */
  public BaselineData baselineData() {
    return RunBaselines.data(config(), data(), heldOut.points());
  }

  public String name() {
    return start.name();
  }

  /** The settings at this epoch. */
  public Config config() {
    return scores.config();
  }

  /** The settings at an epoch up to this one. */
  public Config config(long earlier) {
    return new EditLog(start.config(), start.edits()).at(earlier);
  }

  public RunStatus status() {
    return scores.status();
  }

  /** The number of epochs trained. */
  public long epoch() {
    return scores.epoch();
  }

  /** The latest epoch with losses, even if an earlier one is shown. */
  public long latest() {
    return curves.test().last();
  }

  /** The epoch at which training ends. */
  public long goal() {
    return scores.goal();
  }

  /** The loss on the noisy samples, with dropout off. */
  public double trainLoss() {
    return scores.trainLoss();
  }

  /** The loss to be expected on new samples, with dropout off. */
  public double testLoss() {
    return scores.testLoss();
  }

  /**
   * The least that a test loss can be, or what that is estimated to be; NaN if neither is known.
   */
  public double floor() {
    return scores.references().floor();
  }

  public double bestTestLoss() {
    return scores.bestTestLoss();
  }

  /** The epoch with the lowest test loss. */
  public long bestEpoch() {
    return scores.bestEpoch();
  }

  /** The epoch of the last edit up to the latest epoch, even if an earlier one is shown. */
  public OptionalLong editedAt() {
    return start.edits().stream().mapToLong(Edit::epoch).filter(at -> at <= latest()).max();
  }

  /** Whether nothing but the fit has changed. */
  boolean onlyFitMovedSince(RunSnapshot before) {
    return id == before.id
        && scores == before.scores
        && curves == before.curves
        && data() == before.data()
        && heldOut.points() == before.heldOut.points()
        && start.equals(before.start);
  }

  /** A copy with other scores and curves. */
  RunSnapshot withNumbers(Scores otherScores, EpochCurves otherCurves) {
    return new RunSnapshot(
        id,
        start,
        otherScores,
        trained,
        heldOut,
        fit,
        averagedFit,
        truth,
        baselines,
        otherCurves,
        units);
  }

  /** A copy with other curves. */
  RunSnapshot withCurves(EpochCurves other) {
    return new RunSnapshot(
        id, start, scores, trained, heldOut, fit, averagedFit, truth, baselines, other, units);
  }
}
