package overfit.train;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import overfit.config.Config;
import overfit.train.baseline.BaselineFit;
import overfit.train.history.LossWindow;

/**
 * The losses of a run at an epoch, and the statistics that a verdict needs.
 *
 * @param divergence the first quantity that was not finite, or ""
 * @param goal the epoch at which training ends
 * @param baselines the curves by formula that are wanted beside the network
 * @param last the last eighth of the run; at first {@link LossWindow#NONE}
 * @param before the eighth before that
 * @param atBest the epochs around the best one
 * @param restored the epoch of the network, after early stopping: not the last one
 * @param averaged the losses of the network with averaged parameters, if the run keeps an average;
 *     after early stopping, of where it stopped
 */
public record Scores(
    Config config,
    RunStatus status,
    String divergence,
    long epoch,
    long goal,
    Losses losses,
    BestEpoch best,
    ReferenceLosses references,
    List<BaselineFit> baselines,
    DataSummary data,
    LossWindow last,
    LossWindow before,
    LossWindow atBest,
    OptionalLong restored,
    Optional<AveragedLosses> averaged) {

  /** The loss on the samples, with dropout off. */
  public double trainLoss() {
    return losses.train();
  }

  /** The train loss of the last epoch, measured before each update with dropout on. */
  public double trainModeLoss() {
    return losses.trainMode();
  }

  /**
   * The loss to be expected on new samples, or on the held-out points if the target is unknown; NaN
   * without these.
   */
  public double testLoss() {
    return losses.test();
  }

  /** The mean squared error against the noiseless target; NaN if unknown. */
  public double excessLoss() {
    return losses.excess();
  }

  public double penalty() {
    return losses.penalty();
  }

  /** The test loss of the target function itself; NaN if unknown. */
  public double noiseFloor() {
    return references.noiseFloor();
  }

  /** The target function's own loss on the samples; NaN if unknown. */
  public double truthLoss() {
    return references.truth();
  }

  public double bestTestLoss() {
    return best.test();
  }

  public double bestExcessLoss() {
    return best.excess();
  }

  /** The epoch with the lowest test loss; 0 before the first epoch. */
  public long bestEpoch() {
    return best.epoch();
  }

  /** Whether the target is known, and with it the noise floor. */
  public boolean targetKnown() {
    return config.targetKnown();
  }

  /** Whether there is a test loss: the target is known, or points are held out. */
  public boolean tested() {
    return targetKnown() || data.heldOut() > 0;
  }

  /** The generalization gap, test − train; NaN without a test loss. */
  public double gap() {
    return losses.test() - losses.train();
  }
}
