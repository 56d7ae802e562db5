package overfit.train.history;

/**
 * The curves of a run.
 *
 * @param train the train loss with dropout on, starting with the initial weights
 * @param test the test loss, starting after the first epoch
 * @param rate the learning rate, starting with the first epoch
 */
public record EpochCurves(EpochCurve train, EpochCurve test, EpochCurve rate) {}
