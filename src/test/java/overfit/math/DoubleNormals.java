package overfit.math;

/** Normal numbers like {@code torch.randn} in float64, in blocks for 16 numbers or more. */
public final class DoubleNormals {

  private static final int BLOCK = 16;

  private DoubleNormals() {}

  /** Fills with standard normal numbers. */
  public static void fill(double[] out, RandomStream random) {
    if (out.length < BLOCK) {
      for (int i = 0; i < out.length; i++) {
        out[i] = random.nextGaussian();
      }
      return;
    }
    fillUniform(out, 0, random);
    for (int i = 0; i + BLOCK <= out.length; i += BLOCK) {
      boxMuller(out, i);
    }
    if (out.length % BLOCK != 0) {
      fillUniform(out, out.length - BLOCK, random);
      boxMuller(out, out.length - BLOCK);
    }
  }

  private static void fillUniform(double[] u, int from, RandomStream random) {
    for (int i = from; i < u.length; i++) {
      u[i] = random.nextDouble();
    }
  }

  /** Transforms the pairs (j, j + 8) of a block from uniform to normal. */
  private static void boxMuller(double[] u, int from) {
    for (int j = from; j < from + BLOCK / 2; j++) {
      double radius = Math.sqrt(-2 * StrictMath.log(1 - u[j]));
      double angle = 2 * Math.PI * u[j + BLOCK / 2];
      u[j] = radius * StrictMath.cos(angle);
      u[j + BLOCK / 2] = radius * StrictMath.sin(angle);
    }
  }
}
