package overfit.train;

import java.util.Optional;
import java.util.OptionalLong;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.RunSpec;
import overfit.train.history.EpochCurves;
import overfit.train.history.Points;

/**
 * A run at one epoch.
 *
 * @param id the run's own
 * @param start its name, the settings that it began with, and what was changed since
 * @param scores how it stands
 * @param fitted what the network makes of the x of each sample
 * @param fit what the network makes of each x, a little beyond the samples on both sides
 * @param truth the true function at the same x
 * @param curves the past; all of it, also where an earlier epoch is shown
 * @param units the hidden units that were asked for
 */
public record RunSnapshot(
    int id,
    RunSpec start,
    Scores scores,
    Points data,
    double[] fitted,
    Points fit,
    Points truth,
    EpochCurves curves,
    Optional<UnitResponses> units) {

  public String name() {
    return start.name();
  }

  /** The settings that it has now. */
  public Config config() {
    return scores.config();
  }

  public RunStatus status() {
    return scores.status();
  }

  /** Updates of all samples done. */
  public long epoch() {
    return scores.epoch();
  }

  /** Where training ends. */
  public long goal() {
    return scores.goal();
  }

  /** On the noisy samples, dropout off. */
  public double trainLoss() {
    return scores.trainLoss();
  }

  /** Against the noiseless target, on 100 evenly spaced points, dropout off. */
  public double testLoss() {
    return scores.testLoss();
  }

  /** The train loss that the true function itself is expected to have. */
  public double noiseFloor() {
    return scores.noiseFloor();
  }

  public double bestTestLoss() {
    return scores.bestTestLoss();
  }

  /** Where the test loss was lowest. */
  public long bestEpoch() {
    return scores.bestEpoch();
  }

  /** The epoch of the last live edit that has been made. */
  public OptionalLong editedAt() {
    return start.edits().stream().mapToLong(Edit::epoch).filter(at -> at <= epoch()).max();
  }

  /** Whether the same run has the same numbers. */
  boolean onlyFitMovedSince(RunSnapshot before) {
    return id == before.id
        && scores == before.scores
        && curves == before.curves
        && data == before.data
        && start.equals(before.start);
  }

  /** With the numbers and the past of another moment. */
  RunSnapshot withNumbers(Scores others, EpochCurves past) {
    return new RunSnapshot(id, start, others, data, fitted, fit, truth, past, units);
  }

  /** With another past. */
  RunSnapshot withCurves(EpochCurves other) {
    return new RunSnapshot(id, start, scores, data, fitted, fit, truth, other, units);
  }
}
