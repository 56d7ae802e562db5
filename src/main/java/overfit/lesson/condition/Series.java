package overfit.lesson.condition;

import org.apache.commons.math3.stat.StatUtils;

/** Numbers in order, indexed from 0. */
public interface Series {

  long size();

  /** A number; one within the range of indexes. NaN if it is not known by itself. */
  double at(long index);

  /** Whether each number is known by itself. */
  default boolean whole() {
    return true;
  }

  /** The smallest number; NaN without any, or if it is not known. */
  default double min() {
    return whole() ? StatUtils.min(values()) : Double.NaN;
  }

  /** The largest number; NaN without any, or if it is not known. */
  default double max() {
    return whole() ? StatUtils.max(values()) : Double.NaN;
  }

  /** All numbers of a series that is whole. */
  default double[] values() {
    double[] values = new double[Math.toIntExact(size())];
    for (int i = 0; i < values.length; i++) {
      values[i] = at(i);
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
