package overfit.train.layers;

/**
 * Mean and standard deviation of values.
 *
 * @param deviation with n in the denominator
 */
public record Spread(double mean, double deviation) {}
