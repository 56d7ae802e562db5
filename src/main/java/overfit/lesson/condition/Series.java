package overfit.lesson.condition;

/** Numbers in order, indexed from 0. */
public interface Series {

  long size();

  /** A number; one within the range of indexes. */
  double at(long index);

  /**
   * How many neighbours share one value: 1 if each is known by itself. What is computed from all of
   * them looks at the first of each group.
   */
  default long stride() {
    return 1;
  }

  /** The smallest number; NaN without any. */
  default double min() {
    double min = Double.NaN;
    for (long i = 0; i < size(); i += stride()) {
      min = at(i) < min || Double.isNaN(min) ? at(i) : min;
    }
    return min;
  }

  /** The largest number; NaN without any. */
  default double max() {
    double max = Double.NaN;
    for (long i = 0; i < size(); i += stride()) {
      max = at(i) > max || Double.isNaN(max) ? at(i) : max;
    }
    return max;
  }

  /** All numbers, or one of each group. */
  default double[] values() {
    double[] values = new double[(int) ((size() + stride() - 1) / stride())];
    for (int i = 0; i < values.length; i++) {
      values[i] = at(i * stride());
    }
    return values;
  }

  /** A series of given numbers, which are not copied. */
  static Series of(double... numbers) {
    return new Series() {
      @Override
      public long size() {
        return numbers.length;
      }

      @Override
      public double at(long index) {
        return numbers[Math.toIntExact(index)];
      }
    };
  }
}
