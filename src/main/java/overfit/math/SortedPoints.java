package overfit.math;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Points (x, y) by increasing x, those of equal x together.
 *
 * @param x strictly increasing
 * @param means the mean y at each x
 * @param counts the number of points at each x
 * @param squares Σ(y − mean)² at each x
 */
public record SortedPoints(double[] x, double[] means, double[] counts, double[] squares) {

  /** At most {@code most} different x, evenly spread by rank; the same for points in any order. */
  public static SortedPoints of(double[] x, double[] y, int most) {
    double[] kept = spread(different(x), most);
    double[][] heights = heights(x, y, kept);
    double[] means = Arrays.stream(heights).mapToDouble(SortedPoints::mean).toArray();
    double[] counts = Arrays.stream(heights).mapToDouble(each -> each.length).toArray();
    double[] squares = Arrays.stream(heights).mapToDouble(SortedPoints::squares).toArray();
    return new SortedPoints(kept, means, counts, squares);
  }

  private static double[] different(double[] x) {
    double[] sorted = x.clone();
    Arrays.sort(sorted);
    return IntStream.range(0, sorted.length)
        .filter(i -> i == 0 || sorted[i] > sorted[i - 1])
        .mapToDouble(i -> sorted[i])
        .toArray();
  }

  private static double[] spread(double[] sorted, int most) {
    int last = sorted.length - 1;
    return sorted.length <= most
        ? sorted
        : IntStream.range(0, most)
            .mapToDouble(i -> sorted[(int) ((long) i * last / (most - 1))])
            .toArray();
  }

  /** The y of the points at each of these x, sorted, so that they are added in the same order. */
  private static double[][] heights(double[] x, double[] y, double[] at) {
    int[] places = Arrays.stream(x).mapToInt(each -> Arrays.binarySearch(at, each)).toArray();
    int[] counts = new int[at.length];
    Arrays.stream(places).filter(place -> place >= 0).forEach(place -> counts[place]++);
    double[][] heights = IntStream.of(counts).mapToObj(double[]::new).toArray(double[][]::new);
    for (int i = 0; i < x.length; i++) {
      if (places[i] >= 0) {
        heights[places[i]][--counts[places[i]]] = y[i];
      }
    }
    Arrays.stream(heights).forEach(Arrays::sort);
    return heights;
  }

  private static double mean(double[] values) {
    return DoubleStream.of(values).average().orElseThrow();
  }

  private static double squares(double[] values) {
    double mean = mean(values);
    return DoubleStream.of(values).map(value -> (value - mean) * (value - mean)).sum();
  }

  /** The number of different x. */
  public int different() {
    return x.length;
  }

  /** The number of points. */
  double count() {
    return DoubleStream.of(counts).sum();
  }

  /** Σ(y − curve)² over all points, for a curve by its value at each x. */
  double squaresAround(double[] curve) {
    return IntStream.range(0, x.length)
        .mapToDouble(i -> squares[i] + counts[i] * (means[i] - curve[i]) * (means[i] - curve[i]))
        .sum();
  }
}
