package overfit.train;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.NamedConfig;

/**
 * A run at one epoch. Losses are without the penalty, after that epoch's update.
 *
 * @param id the run's own
 * @param start its name, and the settings that it began with
 * @param edits what was changed under it since, and will be
 * @param config the settings that it has now
 * @param epoch updates of all samples done
 * @param goal where training ends
 * @param trainLoss on the noisy samples, dropout off
 * @param trainLossSeen what training saw in the last epoch, before its updates, dropout on
 * @param testLoss against the noiseless target, on 100 evenly spaced points, dropout off
 * @param noiseFloor the train loss that the true function itself is expected to have
 * @param penalty what L2 and L1 add to the loss
 * @param bestEpoch where the test loss was lowest
 * @param fitted what the network makes of the x of each sample
 * @param fit what the network makes of each x, a little beyond the samples on both sides
 * @param truth the true function at the same x
 * @param curves the past; all of it, also where an earlier epoch is shown
 * @param units the hidden units that were asked for
 */
public record RunSnapshot(
    int id,
    NamedConfig start,
    List<Edit> edits,
    Config config,
    Status status,
    long epoch,
    long goal,
    double trainLoss,
    double trainLossSeen,
    double testLoss,
    double noiseFloor,
    double penalty,
    double bestTestLoss,
    long bestEpoch,
    Points data,
    double[] fitted,
    Points fit,
    Points truth,
    Curves curves,
    Optional<Units> units) {

  public String name() {
    return start.name();
  }

  /** The epoch of the last live edit that has been made. */
  public OptionalLong editedAt() {
    return edits.stream().mapToLong(Edit::epoch).filter(at -> at <= epoch).max();
  }

  /** With another log of live edits. */
  public RunSnapshot withEdits(List<Edit> other) {
    return new RunSnapshot(
        id,
        start,
        other,
        config,
        status,
        epoch,
        goal,
        trainLoss,
        trainLossSeen,
        testLoss,
        noiseFloor,
        penalty,
        bestTestLoss,
        bestEpoch,
        data,
        fitted,
        fit,
        truth,
        curves,
        units);
  }

  /** With another past. */
  RunSnapshot withCurves(Curves other) {
    return new RunSnapshot(
        id,
        start,
        edits,
        config,
        status,
        epoch,
        goal,
        trainLoss,
        trainLossSeen,
        testLoss,
        noiseFloor,
        penalty,
        bestTestLoss,
        bestEpoch,
        data,
        fitted,
        fit,
        truth,
        other,
        units);
  }
}
