package overfit.train.rate;

import java.util.Arrays;
import java.util.OptionalDouble;

/** The losses of steps at growing learning rates, and the rate that they suggest. */
public final class RateCurve {

  /** The weight of the past in the smoothed losses. */
  private static final double MEMORY = 0.9;

  /** A rate at the minimum is already too high: the losses there are still those of lower rates. */
  private static final double BELOW_MINIMUM = 10;

  private final RateRange range;
  private final double[] rates;
  private final double[] losses;
  private final double[] smoothed;
  private final int lowest;

  /**
   * @param rates those of the range, up to the last with a finite loss
   * @param losses before each step
   */
  RateCurve(RateRange range, double[] rates, double[] losses) {
    this.range = range;
    this.rates = rates;
    this.losses = losses;
    smoothed = smoothed(losses);
    lowest = lowest(smoothed);
  }

  /** An exponential running average, corrected for its start as Adam's are. */
  private static double[] smoothed(double[] losses) {
    double[] smoothed = new double[losses.length];
    double sum = 0;
    double past = 1;
    for (int i = 0; i < losses.length; i++) {
      sum = MEMORY * sum + (1 - MEMORY) * losses[i];
      past *= MEMORY;
      smoothed[i] = sum / (1 - past);
    }
    return smoothed;
  }

  private static int lowest(double[] values) {
    int lowest = 0;
    for (int i = 1; i < values.length; i++) {
      lowest = values[i] < values[lowest] ? i : lowest;
    }
    return lowest;
  }

  public RateRange range() {
    return range;
  }

  /** The number of steps that were taken. */
  public int steps() {
    return rates.length;
  }

  public double[] rates() {
    return rates.clone();
  }

  /** The losses before each step, in the user's units. */
  public double[] losses() {
    return losses.clone();
  }

  public double[] smoothed() {
    return smoothed.clone();
  }

  /** Whether the loss after the last step was not finite, or the search was ended. */
  public boolean isCut() {
    return steps() < range.steps();
  }

  /** Whether the smoothed loss is still falling at the highest rate. */
  public boolean fallsToTheEnd() {
    return !isCut() && lowest == steps() - 1;
  }

  /** The step with the lowest smoothed loss, counted from 0; 0 if none was taken. */
  public int lowest() {
    return lowest;
  }

  /** The lowest smoothed loss; NaN if no step was taken. */
  public double lowestLoss() {
    return steps() == 0 ? Double.NaN : smoothed[lowest];
  }

  /**
   * The rate with the lowest smoothed loss; empty if no rate has lowered it, or if it still falls
   * at the highest one.
   */
  public OptionalDouble minimum() {
    return lowest == 0 || fallsToTheEnd()
        ? OptionalDouble.empty()
        : OptionalDouble.of(rates[lowest]);
  }

  /** A tenth of the rate at the minimum. */
  public OptionalDouble suggestion() {
    OptionalDouble minimum = minimum();
    return minimum.isPresent() ? OptionalDouble.of(minimum.getAsDouble() / BELOW_MINIMUM) : minimum;
  }

  /**
   * Where the smoothed loss falls most steeply over the logarithm of the rate, up to its minimum:
   * another rule in use, which gives rates that are too low for small networks.
   */
  public OptionalDouble steepest() {
    if (minimum().isEmpty()) {
      return OptionalDouble.empty();
    }
    int steepest = 0;
    for (int i = 1; i <= lowest; i++) {
      steepest = slope(i) < slope(steepest) ? i : steepest;
    }
    return OptionalDouble.of(rates[steepest]);
  }

  /** By central differences, one-sided at the ends; all steps are of the same width. */
  private double slope(int i) {
    int before = Math.max(0, i - 1);
    int after = Math.min(steps() - 1, i + 1);
    return (smoothed[after] - smoothed[before]) / (after - before);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RateCurve curve
        && range.equals(curve.range)
        && Arrays.equals(losses, curve.losses);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(losses);
  }
}
