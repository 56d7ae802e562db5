package overfit.train.export;

import overfit.train.Run;

/**
 * The losses of a run after an epoch, as files have them. What is not finite or not known is NaN.
 *
 * @param epoch the number of updates done, from 1; with mini-batches, of passes over the data
 * @param train the train loss of the epoch, measured before its updates with dropout on
 * @param trainEval the train loss after the epoch, with dropout off
 * @param excess the mean squared error against the noiseless target
 */
public record EpochLosses(
    long epoch, double train, double trainEval, double test, double excess, double learningRate) {

  /** Those of the latest epoch of a run. */
  public static EpochLosses of(Run run) {
    return new EpochLosses(
        run.epoch(),
        run.trainLoss(),
        run.trainLossEval(),
        run.testLoss(),
        run.excessLoss(),
        run.learningRate());
  }
}
