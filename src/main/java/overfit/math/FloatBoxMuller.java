package overfit.math;

/**
 * The Box-Muller transform of sixteen float32 numbers, bit-identical to PyTorch's with AVX2.
 *
 * <p>The pairs are (j, j + 8); logarithm, sine and cosine are the polynomials of Cephes' logf and
 * sinf (https://www.netlib.org/cephes/), with fused multiply-adds wherever PyTorch's build has them
 * (normal_fill_16_AVX2 in aten/src/ATen/native/cpu/DistributionTemplates.h, and avx_mathfun.h in
 * the same folder).
 */
final class FloatBoxMuller {
  private static final float[] LOG = {
    7.0376836292e-2f,
    -1.1514610310e-1f,
    1.1676998740e-1f,
    -1.2420140846e-1f,
    1.4249322787e-1f,
    -1.6668057665e-1f,
    2.0000714765e-1f,
    -2.4999993993e-1f,
    3.3333331174e-1f
  };
  private static final float[] SINE = {-1.9515295891e-4f, 8.3321608736e-3f, -1.6666654611e-1f};
  private static final float[] COSINE = {
    2.443315711809948e-5f, -1.388731625493765e-3f, 4.166664568298827e-2f
  };

  /** ln 2 as a short number and a correction, so that integer multiples of the first are exact. */
  private static final float LN_2_HIGH = 0.693359375f;

  private static final float LN_2_LOW = -2.12194440e-4f;

  /** π/4 in three parts, for the same reason. */
  private static final float QUARTER_PI_HIGH = 0.78515625f;

  private static final float QUARTER_PI_MIDDLE = 2.4187564849853515625e-4f;
  private static final float QUARTER_PI_LOW = 3.77489497744594108e-8f;

  private static final float SQRT_HALF = 0.707106781186547524f;
  private static final float TWO_PI = (float) (2 * Math.PI);
  private static final float FOUR_OVER_PI = 1.27323954473516f;

  private FloatBoxMuller() {}

  /** Transforms u[from] to u[from + 15] from uniform on [0, 1) to normal. */
  static void transform(float[] u, int from, float mean, float deviation) {
    for (int j = from; j < from + 8; j++) {
      float radius = (float) Math.sqrt(-2 * log(1 - u[j]));
      float angle = TWO_PI * u[j + 8];
      int octant = ((int) (angle * FOUR_OVER_PI) + 1) & ~1;
      float x = reduced(angle, octant);
      float sine = sine(x);
      float cosine = cosine(x);
      boolean swapped = (octant & 2) != 0;
      float s = swapped ? cosine : sine;
      float c = swapped ? sine : cosine;
      u[j] = Math.fma(radius * ((octant + 2 & 4) != 0 ? -c : c), deviation, mean);
      u[j + 8] = Math.fma(radius * ((octant & 4) != 0 ? -s : s), deviation, mean);
    }
  }

  /** ln x for normal positive x = 2^e·m, with m from √½ to √2. */
  private static float log(float x) {
    int bits = Float.floatToRawIntBits(x);
    int e = (bits >>> 23) - 126;
    float m = Float.intBitsToFloat(bits & 0x007fffff | 0x3f000000);
    if (m < SQRT_HALF) {
      e -= 1;
      m = m - 1 + m;
    } else {
      m -= 1;
    }
    float square = m * m;
    float y = polynomial(LOG, m) * m;
    y = Math.fma(y, square, e * LN_2_LOW);
    y = Math.fma(square, -0.5f, y);
    return Math.fma(e, LN_2_HIGH, m + y);
  }

  /** angle − octant·π/4. */
  private static float reduced(float angle, int octant) {
    float x = Math.fma(octant, -QUARTER_PI_HIGH, angle);
    x = Math.fma(octant, -QUARTER_PI_MIDDLE, x);
    return Math.fma(octant, -QUARTER_PI_LOW, x);
  }

  private static float sine(float x) {
    float square = x * x;
    return Math.fma(polynomial(SINE, square) * square, x, x);
  }

  private static float cosine(float x) {
    float square = x * x;
    return Math.fma(polynomial(COSINE, square) * square, square, square * -0.5f) + 1;
  }

  /** Evaluates a polynomial; coefficients start with the highest power. */
  private static float polynomial(float[] coefficients, float x) {
    float y = coefficients[0];
    for (int i = 1; i < coefficients.length; i++) {
      y = Math.fma(y, x, coefficients[i]);
    }
    return y;
  }
}
