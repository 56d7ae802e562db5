/**
 * Training: runs, experiments, and the one thread that trains them.
 *
 * <p>A {@link overfit.train.Run} is one network trained from one config; it knows no clock and no
 * screen. An {@link overfit.train.Experiment} steps its runs together. {@link
 * overfit.train.Training} is the background thread around it: {@linkplain overfit.train.Order
 * orders} go in, {@linkplain overfit.train.Snapshot snapshots} come out. {@link
 * overfit.train.StagedTraining} does the same without a thread, in made-up time.
 *
 * <p>Runs that a screen shows keep a {@code Past} of checkpoints, from which any epoch can be shown
 * again and left for another future. A {@link overfit.train.Verdict} says what a teacher would say.
 */
package overfit.train;
