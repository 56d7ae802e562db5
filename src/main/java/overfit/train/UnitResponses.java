package overfit.train;

/**
 * What the units of a hidden layer answer.
 *
 * @param layer counted from 1
 * @param x places
 * @param y for each unit its answers at those places
 */
public record UnitResponses(int layer, double[] x, double[][] y) {}
