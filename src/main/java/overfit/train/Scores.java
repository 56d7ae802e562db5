package overfit.train;

import overfit.config.Config;
import overfit.train.history.LossWindow;

/**
 * The losses of a run at an epoch, and the statistics that a verdict needs. Losses are of the loss
 * function of the training, without the penalty.
 *
 * @param divergence the first quantity that was not finite, or ""
 * @param goal the epoch at which training ends
 * @param trainLoss the loss on the samples, with dropout off
 * @param trainModeLoss the train loss of the last epoch, measured before each update with dropout
 *     on
 * @param testLoss the loss to be expected on new samples, noise and all, at best the noise floor;
 *     NaN if the target is unknown
 * @param excessLoss mean squared error against the noiseless target, whatever the loss function, at
 *     best 0; NaN if unknown
 * @param noiseFloor the test loss of the target function itself; NaN if unknown
 * @param truthLoss the target function's own loss on the samples: a lower train loss means that
 *     noise is fitted; NaN if unknown
 * @param penalty the penalty on the parameters
 * @param bestExcessLoss the excess loss at the best epoch
 * @param bestEpoch the epoch with the lowest test loss; 0 before the first epoch
 * @param meanPredictorTrainLoss the train loss of predicting the mean of the samples everywhere
 * @param meanPredictorTestLoss the test loss of predicting the mean of the target everywhere; NaN
 *     if unknown
 * @param last the last eighth of the run; at first {@link LossWindow#NONE}
 * @param before the eighth before that
 * @param atBest the epochs around the best one
 */
public record Scores(
    Config config,
    RunStatus status,
    String divergence,
    long epoch,
    long goal,
    double trainLoss,
    double trainModeLoss,
    double testLoss,
    double excessLoss,
    double noiseFloor,
    double truthLoss,
    double penalty,
    double bestTestLoss,
    double bestExcessLoss,
    long bestEpoch,
    double meanPredictorTrainLoss,
    double meanPredictorTestLoss,
    LossWindow last,
    LossWindow before,
    LossWindow atBest) {

  /** Whether the target is known, and with it the test loss and the noise floor. */
  public boolean targetKnown() {
    return !Double.isNaN(noiseFloor);
  }

  /** The generalization gap, test − train; NaN if the target is unknown. */
  public double gap() {
    return testLoss - trainLoss;
  }
}
