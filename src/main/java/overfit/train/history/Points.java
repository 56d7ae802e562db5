package overfit.train.history;

import java.util.Arrays;

/** Points of a curve or of a data set; the arrays are never modified. */
public record Points(double[] x, double[] y) {

  public static final Points NONE = new Points(new double[0], new double[0]);

  /** The points with x from one value to another; x increases. */
  public Points within(double from, double to) {
    int first = 0;
    while (first < count() && x[first] < from) {
      first++;
    }
    int end = first;
    while (end < count() && x[end] <= to) {
      end++;
    }
    return new Points(Arrays.copyOfRange(x, first, end), Arrays.copyOfRange(y, first, end));
  }

  public boolean hasSameValuesAs(Points other) {
    return this == other || Arrays.equals(x, other.x) && Arrays.equals(y, other.y);
  }

  public int count() {
    return x.length;
  }
}
