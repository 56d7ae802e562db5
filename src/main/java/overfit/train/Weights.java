package overfit.train;

/**
 * The parameters of a run after a number of epochs.
 *
 * @param parameters in the order of the network's vector; not to be changed
 */
public record Weights(long epoch, double[] parameters) {}
