package overfit.train.layers;

import java.util.Arrays;

/**
 * Counts of values in bins of equal width.
 *
 * @param low the lower end of the first bin
 * @param high the upper end of the last bin, which belongs to it
 */
public record Histogram(double low, double high, int[] counts) {

  /** Of nothing. */
  static final Histogram NONE = new Histogram(Double.NaN, Double.NaN, new int[0]);

  /** The number of bins. */
  static final int BINS = 20;

  /** An empty one between finite ends; equal ends make all values belong to the first bin. */
  static Histogram between(double low, double high) {
    return new Histogram(low, high, new int[BINS]);
  }

  /** That of values; those that are not finite are left out. */
  static Histogram of(double[] values) {
    double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
    Histogram histogram =
        between(
            Arrays.stream(finite).min().orElse(Double.NaN),
            Arrays.stream(finite).max().orElse(Double.NaN));
    Arrays.stream(finite).forEach(histogram::add);
    return histogram;
  }

  void add(double value) {
    double share = high > low ? value / (high - low) - low / (high - low) : 0;
    counts[(int) Math.min(share * BINS, BINS - 1)]++;
  }
}
