package overfit.math;

/**
 * Numbers so close to 0 that a CPU may take a hundred times as long for them. What decays by a
 * factor, a momentum or a weight, sticks among them for ever: half of the smallest rounds to
 * itself.
 */
public final class Denormals {
  /** Beside this, what is below its half unit in the last place, 4e-307, vanishes. */
  private static final double EDGE = 0x1p-965;

  private Denormals() {}

  /**
   * Sets what is denormal to 0. What is below 1e-274 is rounded to multiples of 7e-307, and every
   * other number stays as it is, to the bit.
   */
  public static void flush(double[] row) {
    for (int j = 0; j < row.length; j++) {
      row[j] = row[j] + EDGE - EDGE;
    }
  }
}
