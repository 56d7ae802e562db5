package overfit.lesson.facts;

import overfit.lesson.condition.Series;
import overfit.train.history.EpochCurve;

/**
 * The first epochs of a curve as a series, of which the screen keeps at most a thousand groups.
 *
 * @param first the epoch of the curve that has index 0
 * @param begin the first number, if the curve has it only with its neighbours; NaN if it is unknown
 * @param last the last number; NaN if the curve has to tell
 */
record CurveSeries(EpochCurve curve, int first, long size, double begin, double last)
    implements Series {

  @Override
  public long stride() {
    return curve.width();
  }

  @Override
  public double at(long index) {
    if (index == size - 1 && !Double.isNaN(last)) {
      return last;
    }
    if (index == 0 && stride() > 1 && !Double.isNaN(begin)) {
      return begin;
    }
    int entry = curve.indexOf(index + first);
    return entry < 0 ? Double.NaN : curve.mean(entry);
  }

  @Override
  public double min() {
    double min = size > 0 ? last : Double.NaN;
    for (int i = Math.max(0, curve.indexOf(first)); i <= end(); i++) {
      min = curve.low(i) < min || Double.isNaN(min) ? curve.low(i) : min;
    }
    return min;
  }

  @Override
  public double max() {
    double max = size > 0 ? last : Double.NaN;
    for (int i = Math.max(0, curve.indexOf(first)); i <= end(); i++) {
      max = curve.high(i) > max || Double.isNaN(max) ? curve.high(i) : max;
    }
    return max;
  }

  /** The entry of the last number; -1 without any. */
  private int end() {
    return size == 0 ? -1 : curve.indexOf(size - 1 + first);
  }
}
