package overfit.plot;

/**
 * Ordered dithering: tones of one colour by the number of dots.
 *
 * <p>Bayer, "An optimum method for two-level rendition of continuous-tone pictures" (1973): the
 * dots of an 8 × 8 square appear one after the other, each as far as possible from the others.
 */
final class Dither {

  private static final int SIZE = 8;
  private static final double[] THRESHOLDS = thresholds();

  private Dither() {}

  /** The tone, from 0 to 1, above which the dot is set. */
  static double threshold(int x, int y) {
    return THRESHOLDS[y % SIZE * SIZE + x % SIZE];
  }

  private static double[] thresholds() {
    double[] thresholds = new double[SIZE * SIZE];
    for (int i = 0; i < thresholds.length; i++) {
      thresholds[i] = (order(i % SIZE, i / SIZE) + 0.5) / thresholds.length;
    }
    return thresholds;
  }

  /** The bits of x ⊕ y and y, interleaved and reversed. */
  private static int order(int x, int y) {
    int order = 0;
    for (int bit = 0; 1 << bit < SIZE; bit++) {
      order = order << 2 | ((x ^ y) >> bit & 1) << 1 | y >> bit & 1;
    }
    return order;
  }
}
