package overfit.plot;

import java.util.Arrays;

/** Counts in the cells of a grid; (0, 0) is at the bottom left. */
final class CountGrid {

  /** The share of the cells with samples that are not darker than the darkest tone. */
  private static final double BELOW_DARKEST = 0.95;

  private final int width;
  private final int height;
  private final int[] counts;
  private final double darkest;

  private CountGrid(int width, int height, int[] counts) {
    this.width = width;
    this.height = height;
    this.counts = counts;
    int[] positive = Arrays.stream(counts).filter(count -> count > 0).sorted().toArray();
    darkest = positive.length == 0 ? 1 : positive[(int) (BELOW_DARKEST * (positive.length - 1))];
  }

  /** Counts samples by dots. Those outside of the plot, or without a position, do not count. */
  static CountGrid of(double[] xs, double[] ys, Scale across, Scale up) {
    int width = across.dots();
    int height = up.dots();
    int[] counts = new int[width * height];
    for (int i = 0; i < Math.min(xs.length, ys.length); i++) {
      double x = Math.rint(across.position(xs[i]));
      double y = Math.rint(up.position(ys[i]));
      if (x >= 0 && x < width && y >= 0 && y < height) {
        counts[(int) y * width + (int) x]++;
      }
    }
    return new CountGrid(width, height, counts);
  }

  /** The sums of rectangles of cells. */
  CountGrid sums(int columns, int rows) {
    int[] sums = new int[width / columns * (height / rows)];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        sums[y / rows * (width / columns) + x / columns] += at(x, y);
      }
    }
    return new CountGrid(width / columns, height / rows, sums);
  }

  /** The sums of the counts of two grids of the same size. */
  CountGrid plus(CountGrid other) {
    int[] sums = counts.clone();
    Arrays.setAll(sums, i -> counts[i] + other.counts[i]);
    return new CountGrid(width, height, sums);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  int at(int x, int y) {
    return counts[y * width + x];
  }

  boolean isEmpty(int x, int y) {
    return at(x, y) == 0;
  }

  /**
   * The tone of a cell, from 0 to 1: the root of its count, so that thin parts are visible beside
   * the densest. Outliers, such as many samples at one point, are no darker than the others.
   */
  double tone(int x, int y) {
    return Math.min(1, Math.sqrt(at(x, y) / darkest));
  }
}
