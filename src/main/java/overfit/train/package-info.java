/**
 * Training: runs, experiments, and the one thread that trains them.
 *
 * <p>A {@link overfit.train.Run} is one network trained from one config; it knows no clock and no
 * screen. An {@link overfit.train.Experiment} steps its runs together. {@link
 * overfit.train.Training} is the background thread around it: {@linkplain overfit.train.Order
 * orders} go in, {@linkplain overfit.train.Snapshot snapshots} come out.
 */
package overfit.train;
