package overfit.lesson.facts;

import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import overfit.lesson.condition.Series;
import overfit.train.history.EpochCurve;

/**
 * Some epochs of a curve as a series. Of long curves the screen keeps groups of epochs, with the
 * smallest and the largest number of each: then only the first and the last number can be told, and
 * the smallest and the largest of all.
 *
 * @param first the epoch of the curve that has index 0
 * @param begin the first number, if the curve has it only with its neighbours; NaN if it is unknown
 * @param last the last number; NaN if the curve has to tell
 */
record CurveSeries(EpochCurve curve, int first, long size, double begin, double last)
    implements Series {

  @Override
  public boolean whole() {
    return curve.width() == 1;
  }

  @Override
  public double at(long index) {
    if (index == size - 1 && !Double.isNaN(last)) {
      return last;
    }
    if (index == 0 && !whole() && !Double.isNaN(begin)) {
      return begin;
    }
    int entry = curve.indexOf(index + first);
    boolean same = entry >= 0 && curve.low(entry) == curve.high(entry);
    return same ? curve.low(entry) : Double.NaN;
  }

  @Override
  public double min() {
    return whole() ? Series.super.min() : extreme(curve::low, values -> Series.of(values).min());
  }

  @Override
  public double max() {
    return whole() ? Series.super.max() : extreme(curve::high, values -> Series.of(values).max());
  }

  private interface Choice {
    double of(double... values);
  }

  /** Known unless it may be that of a group which has other epochs, too. */
  private double extreme(IntToDoubleFunction ofGroup, Choice furthest) {
    DoubleStream ends = size == 0 ? DoubleStream.empty() : DoubleStream.of(at(0), at(size - 1));
    DoubleStream groups = groups().filter(this::isWithin).mapToDouble(ofGroup);
    double known = furthest.of(DoubleStream.concat(ends, groups).toArray());
    return groups()
            .filter(i -> !isWithin(i))
            .mapToDouble(ofGroup)
            .allMatch(other -> furthest.of(known, other) == known)
        ? known
        : Double.NaN;
  }

  /** The entries that have epochs of this series. */
  private IntStream groups() {
    int end = size == 0 ? -1 : curve.indexOf(size - 1 + first);
    return IntStream.rangeClosed(Math.max(0, curve.indexOf(first)), end);
  }

  /** Whether all epochs of an entry are of this series. */
  private boolean isWithin(int entry) {
    return curve.from(entry) >= first && curve.to(entry) < first + size;
  }
}
