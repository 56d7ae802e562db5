/**
 * Training: runs, experiments, and the thread that trains them.
 *
 * <p>A {@link overfit.train.Run} is one network trained with one config; it depends on neither a
 * clock nor a screen. An {@link overfit.train.Experiment} trains its runs together. {@link
 * overfit.train.Training} is the background thread around it: it takes {@linkplain
 * overfit.train.Order orders} and provides {@linkplain overfit.train.Snapshot snapshots}. {@link
 * overfit.train.SimulatedTraining} does the same without a thread, on a simulated clock.
 *
 * <p>A run is examined without being trained: in its {@link overfit.train.Evaluation}, its {@link
 * overfit.train.LossFunctions} and its {@link overfit.train.NextEpoch}. Other runs are made from it
 * by {@link overfit.train.RunCopies}.
 *
 * <p>Runs on the screen keep {@code Checkpoints}, from which any past epoch can be shown or
 * branched from.
 */
package overfit.train;
