/**
 * The loss as a function of the parameters, seen along a line and on planes: the {@link
 * overfit.train.landscape.LossLine} between two runs, and a {@link
 * overfit.train.landscape.LossPlane} through the parameters of a run along random directions, along
 * the paths of the runs, or, for two parameters, all there is.
 *
 * <p>All losses are those on the training samples in evaluation mode, without penalties.
 */
package overfit.train.landscape;
