package overfit.data.table;

import java.util.Arrays;
import overfit.data.PointList;

/** Points in the order in which they are read. */
final class PointBuffer {
  private double[] x = new double[1024];
  private double[] y = new double[1024];
  private int count;

  int count() {
    return count;
  }

  void add(double nextX, double nextY) {
    if (count == x.length) {
      x = Arrays.copyOf(x, 2 * count);
      y = Arrays.copyOf(y, 2 * count);
    }
    x[count] = nextX;
    y[count++] = nextY;
  }

  PointList points() {
    return PointList.of(Arrays.copyOf(x, count), Arrays.copyOf(y, count));
  }
}
