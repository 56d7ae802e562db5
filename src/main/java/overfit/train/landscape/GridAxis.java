package overfit.train.landscape;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The places of the points of a grid along one direction, evenly spaced.
 *
 * @param values ascending, never modified
 * @param centre the index of the value that is exact
 */
public record GridAxis(double[] values, int centre) {

  /**
   * Evenly spaced values over a range, which moves by up to half a step so that one of them is
   * exactly {@code at}, which is in the range. Of an even number of values around the middle, the
   * first half has one more.
   */
  static GridAxis through(double at, double from, double to, int count) {
    double step = (to - from) / (count - 1);
    int centre = (int) Math.max(0, Math.min(count - 1, Math.rint((at - from) / step)));
    double[] values =
        IntStream.range(0, count)
            .mapToDouble(i -> at + (to - from) * (i - centre) / (count - 1))
            .toArray();
    return new GridAxis(values, centre);
  }

  int count() {
    return values.length;
  }

  public double from() {
    return values[0];
  }

  public double to() {
    return values[values.length - 1];
  }

  /** Every n-th value, the exact one among them. */
  GridAxis every(int n) {
    return new GridAxis(
        IntStream.range(0, count()).filter(i -> isOf(n, i)).mapToDouble(i -> values[i]).toArray(),
        centre / n);
  }

  /** Whether a value is one of every n-th. */
  boolean isOf(int n, int index) {
    return (index - centre) % n == 0;
  }

  /** The index of the value that is nearest to a place. */
  public int nearest(double place) {
    int found = Arrays.binarySearch(values, place);
    if (found >= 0) {
      return found;
    }
    int above = Math.min(-found - 1, count() - 1);
    int below = Math.max(above - 1, 0);
    return place - values[below] <= values[above] - place ? below : above;
  }
}
