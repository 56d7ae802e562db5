/**
 * Training: runs, experiments, and the thread that trains them.
 *
 * <p>A {@link overfit.train.Run} is one network trained with one config; it depends on neither a
 * clock nor a screen. An {@link overfit.train.Experiment} trains its runs together. {@link
 * overfit.train.Training} is the background thread around it: it takes {@linkplain
 * overfit.train.Order orders} and provides {@linkplain overfit.train.Snapshot snapshots}. {@link
 * overfit.train.SimulatedTraining} does the same without a thread, on a simulated clock.
 *
 * <p>Runs on the screen keep {@code Checkpoints}, from which any past epoch can be shown or
 * branched from.
 */
package overfit.train;
