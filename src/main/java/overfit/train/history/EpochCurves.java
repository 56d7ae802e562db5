package overfit.train.history;

/**
 * What became of a run, epoch by epoch.
 *
 * @param train the loss that training saw, dropout on, from the first weights on
 * @param test the test loss, from the first update on
 * @param rate the learning rate, from the first update on
 */
public record EpochCurves(EpochCurve train, EpochCurve test, EpochCurve rate) {}
