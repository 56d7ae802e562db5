package overfit.tui.page.multiples;

import java.util.List;
import overfit.plot.Axis;
import overfit.tui.widget.ValueRange;

/**
 * The axis of a sweep: logarithmic if the values span more than a power of ten, with 0 left of the
 * others.
 *
 * @param zero the position of 0
 */
record SweptAxis(boolean log, double zero, Axis axis) {

  private static final double DECADE = 10;

  static SweptAxis of(List<Double> values) {
    double[] positive = values.stream().mapToDouble(v -> v).filter(v -> v > 0).toArray();
    ValueRange range = ValueRange.NONE.with(positive);
    boolean log = values.stream().allMatch(v -> v >= 0) && range.high() > DECADE * range.low();
    double zero = log ? Math.log10(range.low()) - gap(range, positive.length) : 0;
    SweptAxis places = new SweptAxis(log, zero, Axis.linear(0, 1));
    ValueRange all = ValueRange.NONE.with(values.stream().mapToDouble(places::place).toArray());
    double margin = all.length() / 20;
    return new SweptAxis(log, zero, Axis.linear(all.low() - margin, all.high() + margin));
  }

  /** The distance of 0 from the least value: the mean distance between the others. */
  private static double gap(ValueRange range, int count) {
    return (Math.log10(range.high()) - Math.log10(range.low())) / Math.max(1, count - 1);
  }

  double place(double value) {
    if (!log) {
      return value;
    }
    return value == 0 ? zero : Math.log10(value);
  }
}
