package overfit.train.sweep;

/**
 * Why fits from different samples miss the true function: because they are wrong on average, or
 * because each is wrong in its own way. Means over the test points.
 *
 * <p>Hastie, Tibshirani and Friedman, "The Elements of Statistical Learning" (2009), section 7.3.
 *
 * @param bias2 the square of the mean fit's distance from the truth
 * @param variance of the fits around their mean, divided by n and not by n − 1, so that bias² +
 *     variance is exactly the mean excess loss of these fits
 */
public record BiasVariance(double bias2, double variance) {}
