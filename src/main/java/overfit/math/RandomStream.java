package overfit.math;

import org.apache.commons.math3.random.BitsStreamGenerator;
import overfit.state.State;

/**
 * PyTorch's CPU random number generator: the Mersenne Twister mt19937, and the conversion of its
 * words to numbers in PyTorch 2.7 and later.
 *
 * <p>Matsumoto and Nishimura, "Mersenne Twister: a 623-dimensionally equidistributed uniform
 * pseudorandom number generator" (1998), https://doi.org/10.1145/272991.272995; PyTorch's
 * aten/src/ATen/core/DistributionsHelper.h.
 *
 * <p>Single draws correspond to float64 tensors, except {@link #nextFloat()}. Not thread-safe.
 */
public final class RandomStream extends BitsStreamGenerator {
  private static final long serialVersionUID = 1L;

  private static final int LENGTH = 624;
  private static final int SHIFT = 397;
  private static final int BLOCK = 16;

  /** About how many values of 8 bytes it stores. */
  public static final long SIZE = LENGTH / 2;

  private final int[] words = new int[LENGTH];
  private int position;
  private double spareNormal;
  private boolean hasSpareNormal;

  /** The state after {@code torch.manual_seed(seed)}; only the lower 32 bits of the seed count. */
  public RandomStream(long seed) {
    setSeed(seed);
  }

  /** An independent copy in the same state. */
  public RandomStream copy() {
    RandomStream copy = new RandomStream(0);
    System.arraycopy(words, 0, copy.words, 0, LENGTH);
    copy.position = position;
    copy.spareNormal = spareNormal;
    copy.hasSpareNormal = hasSpareNormal;
    return copy;
  }

  /** Passes the whole state, with the normal draw that is kept. */
  public void pass(State state) {
    System.arraycopy(state.words(words), 0, words, 0, LENGTH);
    position = (int) state.whole(position);
    hasSpareNormal = state.flag(hasSpareNormal);
    spareNormal = state.real(spareNormal);
  }

  @Override
  public void setSeed(int seed) {
    words[0] = seed;
    for (int i = 1; i < LENGTH; i++) {
      words[i] = 1812433253 * (words[i - 1] ^ (words[i - 1] >>> 30)) + i;
    }
    position = LENGTH;
    clear();
  }

  @Override
  public void setSeed(long seed) {
    setSeed((int) seed);
  }

  /** Only the first word is used: PyTorch has no longer seeds. */
  @Override
  public void setSeed(int[] seed) {
    setSeed(seed[0]);
  }

  @Override
  public void clear() {
    super.clear();
    hasSpareNormal = false;
  }

  /** The next word, with all 32 bits. */
  @Override
  public int nextInt() {
    if (position == LENGTH) {
      generate();
    }
    int w = words[position++];
    w ^= w >>> 11;
    w ^= (w << 7) & 0x9d2c5680;
    w ^= (w << 15) & 0xefc60000;
    return w ^ (w >>> 18);
  }

  private void generate() {
    for (int i = 0; i < LENGTH - SHIFT; i++) {
      words[i] = words[i + SHIFT] ^ twist(words[i], words[i + 1]);
    }
    for (int i = LENGTH - SHIFT; i < LENGTH - 1; i++) {
      words[i] = words[i + SHIFT - LENGTH] ^ twist(words[i], words[i + 1]);
    }
    words[LENGTH - 1] = words[SHIFT - 1] ^ twist(words[LENGTH - 1], words[0]);
    position = 0;
  }

  private static int twist(int upper, int lower) {
    int joined = (upper & 0x80000000) | (lower & 0x7fffffff);
    return (joined >>> 1) ^ (-(lower & 1) & 0x9908b0df);
  }

  @Override
  protected int next(int bits) {
    return nextInt() >>> (32 - bits);
  }

  /** Two words; the first is the high half. */
  @Override
  public long nextLong() {
    long high = nextInt();
    return high << 32 | Integer.toUnsignedLong(nextInt());
  }

  /** From 0 to n − 1, as {@code torch.randint}: the remainder of one word. */
  @Override
  public int nextInt(int n) {
    return Integer.remainderUnsigned(nextInt(), n);
  }

  /** From 0 to below 1, with 24 random bits: a float32 {@code torch.rand}. */
  @Override
  public float nextFloat() {
    return (nextInt() & 0xffffff) * 0x1p-24f;
  }

  /** From 0 to below 1, with 53 random bits: a float64 {@code torch.rand}. */
  @Override
  public double nextDouble() {
    return nextBits53() * 0x1p-53;
  }

  private long nextBits53() {
    return nextLong() & ((1L << 53) - 1);
  }

  /**
   * Standard normal, like {@code torch.randn} for fewer than 16 numbers: drawn in pairs, the second
   * kept for the next call.
   *
   * <p>Box and Muller, "A Note on the Generation of Random Normal Deviates" (1958),
   * https://doi.org/10.1214/aoms/1177706645.
   */
  @Override
  public double nextGaussian() {
    if (hasSpareNormal) {
      hasSpareNormal = false;
      return spareNormal;
    }
    double angle = 2 * Math.PI * nextDouble();
    double radius = Math.sqrt(-2 * StrictMath.log1p(-nextDouble()));
    spareNormal = radius * StrictMath.sin(angle);
    hasSpareNormal = true;
    return radius * StrictMath.cos(angle);
  }

  /**
   * Up to 64 Bernoulli draws with the given probability, the first in bit 0. Branch-free, since the
   * branch would be unpredictable.
   */
  public long nextBits(int count, double probability) {
    long bound = (long) Math.ceil(probability * 0x1p53);
    long bits = 0;
    for (int i = 0; i < count; i++) {
      bits |= (nextBits53() - bound >>> 63) << i;
    }
    return bits;
  }

  /** Fills with float32 numbers in [from, to): {@code uniform_} of a float32 tensor. */
  public void fillUniformFloats(double[] out, double from, double to) {
    float start = (float) from;
    float width = (float) to - start;
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.fma(nextFloat(), width, start);
    }
  }

  /**
   * Fills with float32 normal numbers: {@code normal_} of a float32 tensor, which works in blocks
   * for 16 numbers or more.
   */
  public void fillNormalFloats(double[] out, double mean, double deviation) {
    float[] drawn = new float[out.length];
    fillNormalFloats(drawn, drawn.length, mean, deviation);
    for (int i = 0; i < out.length; i++) {
      out[i] = drawn[i];
    }
  }

  /** The same, into the first {@code count} elements of an array. */
  public void fillNormalFloats(float[] out, int count, double mean, double deviation) {
    if (count < BLOCK) {
      for (int i = 0; i < count; i++) {
        out[i] = (float) (nextGaussian() * deviation + mean);
      }
      return;
    }
    fill(out, 0, count);
    for (int i = 0; i + BLOCK <= count; i += BLOCK) {
      FloatBoxMuller.transform(out, i, (float) mean, (float) deviation);
    }
    if (count % BLOCK != 0) {
      fill(out, count - BLOCK, count);
      FloatBoxMuller.transform(out, count - BLOCK, (float) mean, (float) deviation);
    }
  }

  private void fill(float[] u, int from, int to) {
    for (int i = from; i < to; i++) {
      u[i] = nextFloat();
    }
  }

  /**
   * Fills with a random permutation of 0 to order.length − 1, as {@code torch.randperm}: a
   * Fisher-Yates shuffle from the left.
   */
  public void fillPermutation(int[] order) {
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    for (int i = 0; i < order.length - 1; i++) {
      int other = i + nextInt(order.length - i);
      int swapped = order[i];
      order[i] = order[other];
      order[other] = swapped;
    }
  }
}
