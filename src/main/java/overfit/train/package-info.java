/**
 * Training: runs, experiments, and the one thread that trains them.
 *
 * <p>A {@link overfit.train.Run} is one network trained from one config; it knows no clock and no
 * screen. An {@link overfit.train.Experiment} steps its runs together. {@link
 * overfit.train.Training} is the background thread around it: {@linkplain overfit.train.Order
 * orders} go in, {@linkplain overfit.train.Snapshot snapshots} come out. {@link
 * overfit.train.SimulatedTraining} does the same without a thread, on a virtual clock.
 *
 * <p>Runs that a screen shows keep {@code Checkpoints}, from which any epoch can be shown again and
 * branched from.
 */
package overfit.train;
