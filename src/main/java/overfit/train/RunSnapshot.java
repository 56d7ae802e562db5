package overfit.train;

import java.util.OptionalLong;
import overfit.config.Config;

/**
 * A run at one epoch. Losses are mean squared errors without the penalty, after that epoch's
 * update, with dropout off.
 *
 * @param epoch updates of all samples done
 * @param goal where training ends
 * @param editedAt the epoch of the last live edit
 * @param trainLoss on the noisy samples
 * @param testLoss against the noiseless target, on 100 evenly spaced points
 * @param noiseFloor the train loss that the true function itself is expected to have
 * @param bestEpoch where the test loss was lowest
 * @param fit what the network makes of each x, a little beyond the samples on both sides
 * @param truth the true function at the same x
 * @param trainCurve the loss that training saw, dropout on, from the first weights on
 * @param testCurve the test loss from the first update on
 */
public record RunSnapshot(
    String name,
    Config config,
    Status status,
    long epoch,
    long goal,
    OptionalLong editedAt,
    double trainLoss,
    double testLoss,
    double noiseFloor,
    double bestTestLoss,
    long bestEpoch,
    Points data,
    Points fit,
    Points truth,
    LossCurve trainCurve,
    LossCurve testCurve) {}
