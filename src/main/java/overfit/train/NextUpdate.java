package overfit.train;

/**
 * What the next update of a run will do.
 *
 * @param rate the learning rate
 * @param momentum the momentum, which only some optimizers use
 * @param change what it adds to each parameter, in the order of the network's vector
 */
public record NextUpdate(double rate, double momentum, double[] change) {}
