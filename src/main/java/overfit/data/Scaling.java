package overfit.data;

import java.util.Arrays;

/** A change of units: {@code (value − mean) / deviation}, and back. */
public record Scaling(double mean, double deviation) {

  /** The same units. */
  static final Scaling NONE = new Scaling(0, 1);

  /**
   * Gives values the mean 0 and the standard deviation 1, that of the population, as scikit-learn's
   * {@code StandardScaler} does; equal values are only shifted, to 0.
   *
   * <p>https://scikit-learn.org/stable/modules/generated/sklearn.preprocessing.StandardScaler.html
   */
  static Scaling standardizing(double[] values) {
    double first = values[0];
    double mean = first + Arrays.stream(values).map(value -> value - first).average().orElse(0);
    double largest = Arrays.stream(values).map(value -> Math.abs(value - mean)).max().orElse(0);
    if (areEqual(values) || largest == 0) {
      return new Scaling(first, 1);
    }
    double square =
        Arrays.stream(values)
            .map(value -> (value - mean) / largest) // so that no square underflows
            .map(share -> share * share)
            .average()
            .orElse(0);
    return new Scaling(mean, largest * Math.sqrt(square));
  }

  /** Whether all values are the same. */
  public static boolean areEqual(double[] values) {
    return Arrays.stream(values).allMatch(value -> value == values[0]);
  }

  /** A value in the new units. */
  public double of(double value) {
    return (value - mean) / deviation;
  }

  /** A value in the original units. */
  public double back(double scaled) {
    return mean + deviation * scaled;
  }

  /** Values in the original units. */
  public double[] back(double[] scaled) {
    return Arrays.stream(scaled).map(this::back).toArray();
  }
}
