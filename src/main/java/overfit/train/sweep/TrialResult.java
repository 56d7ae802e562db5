package overfit.train.sweep;

import overfit.train.AveragedLosses;
import overfit.train.Run;
import overfit.train.RunStatus;
import overfit.train.Scores;

/**
 * What is kept of a trial when it has ended. Numbers that are not known are NaN.
 *
 * @param trainLoss the train loss of the last epoch, with dropout on
 * @param trainLossEval the loss on the samples after it, with dropout off
 * @param averagedTestLoss that of the network with averaged parameters, if the run keeps an average
 * @param bestEpoch the epoch with the lowest test loss, from 1; NaN without one
 * @param fit the predictions for the 100 test points; never modified
 * @param text what a {@link TrialText} says of the run
 */
public record TrialResult(
    RunStatus status,
    long epochs,
    double trainLoss,
    double trainLossEval,
    double testLoss,
    double averagedTestLoss,
    double excessLoss,
    double bestTestLoss,
    double bestEpoch,
    double[] fit,
    String text) {

  /** That of a run that has ended. */
  public static TrialResult of(Run run, String text) {
    Scores scores = run.scores();
    return new TrialResult(
        run.status(),
        run.epoch(),
        scores.trainModeLoss(),
        scores.trainLoss(),
        scores.testLoss(),
        scores.averaged().map(AveragedLosses::test).orElse(Double.NaN),
        scores.excessLoss(),
        scores.bestTestLoss(),
        scores.bestEpoch() > 0 && Double.isFinite(scores.bestTestLoss())
            ? scores.bestEpoch()
            : Double.NaN,
        run.evaluation().testFit().y(),
        text);
  }

  public boolean diverged() {
    return status == RunStatus.DIVERGED;
  }
}
