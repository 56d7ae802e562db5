package overfit.plot;

import java.util.Arrays;

/**
 * The axis of a swept setting: logarithmic if the values span more than a power of ten, with 0 left
 * of the others. Its places are for a linear axis, and the values for labels.
 *
 * @param zero the place of 0
 * @param axis the axis of the places
 */
public record SweptAxis(boolean log, double zero, Axis axis) {

  private static final double DECADE = 10;

  /** The margin at both ends, as a share of the length. */
  private static final double MARGIN = 0.05;

  public static SweptAxis of(double[] values) {
    double[] positive = Arrays.stream(values).filter(value -> value > 0).toArray();
    Extent range = range(positive);
    boolean log =
        Arrays.stream(values).allMatch(value -> value >= 0) && range.high() > DECADE * range.low();
    double zero = log ? Log10.of(range.low()) - gap(range, positive.length) : 0;
    SweptAxis places = new SweptAxis(log, zero, Axis.linear(0, 1));
    Extent all = range(Arrays.stream(values).map(places::place).toArray()).widened(MARGIN);
    return new SweptAxis(log, zero, Axis.linear(all.low(), all.high()));
  }

  private static Extent range(double[] values) {
    return new Extent(
        Arrays.stream(values).min().orElse(Double.POSITIVE_INFINITY),
        Arrays.stream(values).max().orElse(Double.NEGATIVE_INFINITY));
  }

  /** The distance of 0 from the least value: the mean distance between the others. */
  private static double gap(Extent range, int count) {
    return (Log10.of(range.high()) - Log10.of(range.low())) / Math.max(1, count - 1);
  }

  public double place(double value) {
    if (!log) {
      return value;
    }
    return value == 0 ? zero : Log10.of(value);
  }
}
