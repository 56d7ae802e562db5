package overfit.train.export;

import java.util.Optional;
import overfit.train.AveragedEvaluation;
import overfit.train.AveragedLosses;
import overfit.train.Run;

/**
 * The losses of a run after an epoch, as files have them. What is not finite or not known is NaN.
 *
 * @param epoch the number of updates done, from 1; with mini-batches, of passes over the data
 * @param train the train loss of the epoch, measured before its updates with dropout on
 * @param trainEval the train loss after the epoch, with dropout off
 * @param excess the mean squared error against the noiseless target
 * @param averaged those of the network with averaged parameters after the epoch
 */
public record EpochLosses(
    long epoch,
    double train,
    double trainEval,
    double test,
    double excess,
    double learningRate,
    Optional<AveragedLosses> averaged) {

  /** Of a run without an average of its parameters. */
  public EpochLosses(
      long epoch, double train, double trainEval, double test, double excess, double learningRate) {
    this(epoch, train, trainEval, test, excess, learningRate, Optional.empty());
  }

  /** Those of the latest epoch of a run. */
  public static EpochLosses of(Run run) {
    return new EpochLosses(
        run.epoch(),
        run.trainLoss(),
        run.trainLossEval(),
        run.testLoss(),
        run.excessLoss(),
        run.learningRate(),
        run.averaged().map(AveragedEvaluation::losses));
  }
}
