package overfit.train;

/**
 * The activations of the units of a hidden layer.
 *
 * @param layer counted from 1
 * @param x the inputs
 * @param y for each unit, its activations at those inputs
 */
public record UnitResponses(int layer, double[] x, double[][] y) {}
