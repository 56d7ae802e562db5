package overfit.plot;

/**
 * The samples of a plot, counted.
 *
 * @param dots their number in each dot
 * @param cells their number in each cell
 * @param crowded whether a mark in each cell would hide the curves
 */
record SampleCounts(CountGrid dots, CountGrid cells, boolean crowded) {

  /**
   * What the counts depend on besides the y values.
   *
   * @param xs the array itself, which is compared by identity
   */
  private record Key(double[] xs, Scale.Place across, Scale.Place up) {}

  private static final ArrayMemo<double[], SampleCounts> COUNTED = new ArrayMemo<>();

  /** With fewer samples, marks cover less than half of a curve: at most one in two columns. */
  private static final int COLUMNS_PER_SAMPLE = 2;

  private static final int SPARSE_PER_COLUMN = 4;

  /** Narrower plots are thumbnails, in which striking samples would hide the curves. */
  private static final int WIDE = 40;

  /**
   * The mean number of marks in the nine cells around a mark, itself included, above which they
   * hide about half of a curve among them. It is 3 if a quarter of the cells are marked at random,
   * or all in a row.
   */
  private static final double CROWDED = 3.2;

  /** The arrays must not be modified: they are counted once for the same axes and size. */
  static SampleCounts of(double[] xs, double[] ys, Scale across, Scale up) {
    Key key = new Key(xs, across.place(), up.place());
    return COUNTED.get(ys, key, () -> counted(xs, ys, across, up));
  }

  private static SampleCounts counted(double[] xs, double[] ys, Scale across, Scale up) {
    CountGrid dots = CountGrid.of(xs, ys, across, up);
    CountGrid cells = dots.sums(across.dotsPerCell(), up.dotsPerCell());
    return new SampleCounts(dots, cells, isCrowded(cells));
  }

  /** Whether there are few enough to see each: at most a few in each column. */
  boolean isSparse() {
    return cells.width() >= WIDE && samples(cells) <= (long) SPARSE_PER_COLUMN * cells.width();
  }

  private static long samples(CountGrid cells) {
    long samples = 0;
    for (int y = 0; y < cells.height(); y++) {
      for (int x = 0; x < cells.width(); x++) {
        samples += cells.at(x, y);
      }
    }
    return samples;
  }

  /** Whether a mark in each cell with samples of these or of others would hide the curves. */
  boolean isCrowdedWith(SampleCounts others) {
    return crowded || others.crowded || isCrowded(cells.plus(others.cells));
  }

  private static boolean isCrowded(CountGrid cells) {
    long samples = 0;
    long marks = 0;
    long around = 0;
    for (int y = 0; y < cells.height(); y++) {
      for (int x = 0; x < cells.width(); x++) {
        if (!cells.isEmpty(x, y)) {
          samples += cells.at(x, y);
          marks++;
          around += marksAround(cells, x, y);
        }
      }
    }
    return COLUMNS_PER_SAMPLE * samples > cells.width() && around > CROWDED * marks;
  }

  private static int marksAround(CountGrid cells, int x, int y) {
    int marks = 0;
    int top = Math.min(cells.height() - 1, y + 1);
    int right = Math.min(cells.width() - 1, x + 1);
    for (int row = Math.max(0, y - 1); row <= top; row++) {
      for (int column = Math.max(0, x - 1); column <= right; column++) {
        marks += cells.isEmpty(column, row) ? 0 : 1;
      }
    }
    return marks;
  }
}
