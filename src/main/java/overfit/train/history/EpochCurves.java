package overfit.train.history;

/**
 * The curves of a run.
 *
 * @param train the train loss with dropout on, starting with the initial weights
 * @param trainEval the train loss in evaluation mode, starting with the initial weights; with
 *     dropout or mini-batches, between two evaluations the last one
 * @param test the test loss, starting after the first epoch
 * @param rate the learning rate, starting with the first epoch
 * @param bestEpoch the epoch with the lowest test loss of all, counted from 1; 0 if there is none
 */
public record EpochCurves(
    EpochCurve train, EpochCurve trainEval, EpochCurve test, EpochCurve rate, long bestEpoch) {}
