package overfit.math;

/**
 * Denormal numbers, which are so close to 0 that some CPUs need a hundred times as long for them. A
 * momentum or a weight that decays by a factor would stay denormal forever: half of the smallest
 * denormal rounds to itself.
 */
public final class Denormals {
  /** Adding a number below half a unit in the last place of this, 4e-307, has no effect. */
  private static final double EDGE = 0x1p-965;

  private Denormals() {}

  /**
   * 0 for a denormal number. A number below 1e-274 is rounded to a multiple of 7e-307; all others
   * remain bit-identical.
   */
  public static double flushed(double value) {
    return value + EDGE - EDGE;
  }

  /** Flushes every number of a row. */
  public static void flush(double[] row) {
    for (int j = 0; j < row.length; j++) {
      row[j] = flushed(row[j]);
    }
  }
}
