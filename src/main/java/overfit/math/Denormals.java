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
   * Sets denormal numbers to 0. Numbers below 1e-274 are rounded to multiples of 7e-307; all others
   * remain bit-identical.
   */
  public static void flush(double[] row) {
    for (int j = 0; j < row.length; j++) {
      row[j] = row[j] + EDGE - EDGE;
    }
  }
}
