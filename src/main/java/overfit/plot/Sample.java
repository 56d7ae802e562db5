package overfit.plot;

import java.util.Arrays;
import java.util.List;

/** An evenly spaced sample of the values of some series, small enough to sort in every frame. */
final class Sample {

  private static final int SIZE = 2048;

  private Sample() {}

  /** The sampled values that have a position on the axis, in increasing order. */
  static double[] sorted(Spacing spacing, List<Band> series) {
    int total = 2 * series.stream().mapToInt(Band::count).sum();
    int every = 1 + (total - 1) / SIZE;
    double[] values = new double[total / every + 1];
    int count = 0;
    int position = 0;
    for (Band band : series) {
      int length = 2 * band.count();
      for (; position < length; position += every) {
        double value = (position % 2 == 0 ? band.low() : band.high())[position / 2];
        if (Double.isFinite(value) && value >= spacing.leastPlaced()) {
          values[count++] = value;
        }
      }
      position -= length;
    }
    Arrays.sort(values, 0, count);
    return Arrays.copyOf(values, count);
  }
}
