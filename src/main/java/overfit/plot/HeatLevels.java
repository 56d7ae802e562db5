package overfit.plot;

/**
 * The levels of a heat map in a plot, and the lines between them. Rows count from the top.
 *
 * @param cells the level of each cell
 * @param lines the dots of each cell whose right or upper neighbour has another level; 0 without
 *     braille
 */
record HeatLevels(int[][] cells, int[][] lines) {

  private static final ArrayMemo<double[][], HeatLevels> FOUND = new ArrayMemo<>();

  /** What the levels depend on besides the values of a field. */
  private record Key(
      double[] xs,
      double[] ys,
      Scale.Place across,
      Scale.Place up,
      double lowest,
      double highest) {}

  /** The levels of a field, found once for the same arrays, plot and scale. */
  static HeatLevels of(Plot plot, DotPattern pattern, HeatScale scale, GridField field) {
    Scale across = plot.across();
    Scale up = plot.up();
    Key key =
        new Key(
            field.xs(), field.ys(), across.place(), up.place(), scale.lowest(), scale.highest());
    return FOUND.get(field.values(), key, () -> found(across, up, pattern, scale, field));
  }

  private static HeatLevels found(
      Scale across, Scale up, DotPattern pattern, HeatScale scale, GridField field) {
    int[][] cells = levels(across.values(), up.values(), scale, field);
    int[][] lines = new int[up.cells()][across.cells()];
    if (pattern == DotPattern.BRAILLE) {
      setLines(pattern, lines, levels(across.dotValues(), up.dotValues(), scale, field));
    }
    return new HeatLevels(cells, lines);
  }

  /** The levels at all places, given from the left, and from the bottom. */
  private static int[][] levels(double[] xs, double[] ys, HeatScale scale, GridField field) {
    int[][] levels = new int[ys.length][xs.length];
    for (int row = 0; row < ys.length; row++) {
      double y = ys[ys.length - 1 - row];
      for (int column = 0; column < xs.length; column++) {
        levels[row][column] = scale.level(field.at(xs[column], y));
      }
    }
    return levels;
  }

  private static void setLines(DotPattern pattern, int[][] lines, int[][] dots) {
    for (int y = 0; y < dots.length; y++) {
      for (int x = 0; x < dots[y].length; x++) {
        if (isBorder(dots, x, y)) {
          lines[y / pattern.height()][x / pattern.width()] |=
              pattern.bit(x % pattern.width(), y % pattern.height());
        }
      }
    }
  }

  private static boolean isBorder(int[][] dots, int x, int y) {
    boolean right = x + 1 < dots[y].length && dots[y][x + 1] != dots[y][x];
    boolean above = y > 0 && dots[y - 1][x] != dots[y][x];
    return right || above;
  }
}
