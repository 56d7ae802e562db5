package overfit.screen;

/** A model of colour vision, for measuring palettes. */
final class Vision {

  /**
   * Colours seen without one kind of cones, in linear RGB: Machado, Oliveira and Fernandes, "A
   * Physiologically-based Model for Simulation of Color Vision Deficiency" (2009),
   * https://doi.org/10.1109/TVCG.2009.113, at severity 1.
   */
  enum Eyes {
    NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTANOPE(
        0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
        1.051998),
    DEUTERANOPE(
        0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881);

    private final double[] matrix;

    Eyes(double... matrix) {
      this.matrix = matrix;
    }

    private double[] see(double[] linear) {
      double[] seen = new double[3];
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          seen[i] += matrix[3 * i + j] * linear[j];
        }
        seen[i] = Math.max(0, Math.min(1, seen[i]));
      }
      return seen;
    }
  }

  private Vision() {}

  /** From 1, the same, to 21: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
  static double contrast(int rgb, int other) {
    double a = luminance(linear(rgb));
    double b = luminance(linear(other));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** The CIE 1976 difference of two sRGB colours: their distance in L*a*b*. */
  static double difference(int rgb, int other, Eyes eyes) {
    double[] a = lab(eyes.see(linear(rgb)));
    double[] b = lab(eyes.see(linear(other)));
    return Math.hypot(a[0] - b[0], Math.hypot(a[1] - b[1], a[2] - b[2]));
  }

  private static double[] linear(int rgb) {
    return new double[] {linearPart(rgb >> 16), linearPart(rgb >> 8), linearPart(rgb)};
  }

  private static double linearPart(int value) {
    double c = (value & 0xff) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static double luminance(double[] linear) {
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }

  private static double[] lab(double[] c) {
    double x = f((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.9505);
    double y = f(luminance(c));
    double z = f((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.089);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double f(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }
}
