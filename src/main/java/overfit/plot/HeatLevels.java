package overfit.plot;

import java.util.stream.Stream;

/**
 * The levels of a heat map in a plot, and the lines between them. Rows count from the top.
 *
 * @param cells the level of each cell
 * @param lines the dots of each cell whose right or upper neighbour has another level; empty
 *     without braille
 */
record HeatLevels(int[][] cells, int[][] lines) {

  private static final ArrayMemo<double[][], HeatLevels> FOUND = new ArrayMemo<>();

  /** What the levels depend on besides the values. */
  private record Key(Scale.Place across, Scale.Place up, double lowest, double highest) {}

  /**
   * The levels of a field.
   *
   * @param values what the field reads, never modified: its levels are found once for the same plot
   *     and scale
   */
  static HeatLevels of(
      Plot plot, DotPattern pattern, HeatScale scale, double[][] values, Field field) {
    Scale across = plot.across();
    Scale up = plot.up();
    Key key = new Key(across.place(), up.place(), scale.lowest(), scale.highest());
    return FOUND.get(values, key, () -> found(across, up, pattern, scale, field));
  }

  private static HeatLevels found(
      Scale across, Scale up, DotPattern pattern, HeatScale scale, Field field) {
    int[][] cells = levels(across.values(), up.values(), scale, field);
    int[][] lines =
        pattern == DotPattern.BRAILLE
            ? lines(pattern, cells, levels(across.dotValues(), up.dotValues(), scale, field))
            : new int[0][];
    return new HeatLevels(cells, lines);
  }

  /** The levels at all places, given from the left, and from the bottom. */
  private static int[][] levels(double[] xs, double[] ys, HeatScale scale, Field field) {
    int[][] levels = new int[ys.length][xs.length];
    for (int row = 0; row < ys.length; row++) {
      double y = ys[ys.length - 1 - row];
      for (int column = 0; column < xs.length; column++) {
        levels[row][column] = scale.level(field.at(xs[column], y));
      }
    }
    return levels;
  }

  private static int[][] lines(DotPattern pattern, int[][] cells, int[][] dots) {
    int[][] lines = Stream.of(cells).map(row -> new int[row.length]).toArray(int[][]::new);
    for (int y = 0; y < dots.length; y++) {
      for (int x = 0; x < dots[y].length; x++) {
        if (isBorder(dots, x, y)) {
          lines[y / pattern.height()][x / pattern.width()] |=
              pattern.bit(x % pattern.width(), y % pattern.height());
        }
      }
    }
    return lines;
  }

  private static boolean isBorder(int[][] dots, int x, int y) {
    boolean right = x + 1 < dots[y].length && dots[y][x + 1] != dots[y][x];
    boolean above = y > 0 && dots[y - 1][x] != dots[y][x];
    return right || above;
  }
}
