package overfit.train;

import overfit.config.Config;
import overfit.config.Settings;
import overfit.nn.Loss;
import overfit.train.history.LossWindow;

/**
 * What is known of a run at an epoch, for a verdict. Losses are without the penalty.
 *
 * @param divergence what ceased to be finite, or ""
 * @param goal where training ends
 * @param trainLoss on the samples, with dropout off
 * @param trainLossSeen the loss that training saw in the last epoch, with dropout on
 * @param testLoss squared error against the noiseless target: the excess risk, whose floor is 0;
 *     NaN where the true function is not known
 * @param noiseFloor the train loss that the true function is expected to have; NaN likewise
 * @param penalty what the parameters cost beside the loss
 * @param bestEpoch where the test loss was lowest; 0 before the first epoch
 * @param flatTrainLoss the train loss of the best constant, the mean of the samples
 * @param flatTestLoss the test loss of the best constant: the variance of the target; or NaN
 * @param last the last eighth of the run, {@link LossWindow#NONE} at first
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
    double trainLossSeen,
    double testLoss,
    double noiseFloor,
    double penalty,
    double bestTestLoss,
    long bestEpoch,
    double flatTrainLoss,
    double flatTestLoss,
    LossWindow last,
    LossWindow before,
    LossWindow atBest) {

  /**
   * What a new noisy point is expected to cost more than the samples do; NaN where the true
   * function is not known, and where it is not the squared error that training minimizes.
   */
  public double gap() {
    boolean squared = config.get(Settings.LOSS) == Loss.MSE;
    return squared ? testLoss + noiseFloor - trainLoss : Double.NaN;
  }
}
