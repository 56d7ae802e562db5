package overfit.train;

import overfit.config.Config;
import overfit.config.Settings;
import overfit.nn.Loss;
import overfit.train.history.LossWindow;

/**
 * The losses of a run at an epoch, and the statistics that a verdict needs. Losses do not include
 * the penalty.
 *
 * @param divergence the first quantity that was not finite, or ""
 * @param goal the epoch at which training ends
 * @param trainLoss the loss on the samples, with dropout off
 * @param trainModeLoss the train loss of the last epoch, measured before each update with dropout
 *     on
 * @param testLoss mean squared error against the noiseless target: the excess risk, at best 0; NaN
 *     if the target is unknown
 * @param noiseFloor the expected train loss of the target function itself; NaN if unknown
 * @param penalty the penalty on the parameters
 * @param bestEpoch the epoch with the lowest test loss; 0 before the first epoch
 * @param meanPredictorTrainLoss the train loss of predicting the mean of the samples everywhere
 * @param meanPredictorTestLoss the test loss of predicting the mean of the target everywhere: the
 *     variance of the target; NaN if unknown
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
    double noiseFloor,
    double penalty,
    double bestTestLoss,
    long bestEpoch,
    double meanPredictorTrainLoss,
    double meanPredictorTestLoss,
    LossWindow last,
    LossWindow before,
    LossWindow atBest) {

  /**
   * The generalization gap: the expected squared error on a new noisy point minus the train loss.
   * NaN if the target is unknown or the loss function is not the mean squared error.
   */
  public double gap() {
    boolean squared = config.get(Settings.LOSS) == Loss.MSE;
    return squared ? testLoss + noiseFloor - trainLoss : Double.NaN;
  }
}
