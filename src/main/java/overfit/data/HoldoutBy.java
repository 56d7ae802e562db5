package overfit.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;
import overfit.math.RandomStream;

/** Which points are held out for testing. */
public enum HoldoutBy {

  /** The first of a random order: {@code torch.randperm(n, generator=manual_seed(seed))}. */
  RANDOM {
    @Override
    int[] order(double[] x, long seed) {
      int[] order = IntStream.range(0, x.length).toArray();
      new RandomStream(seed).fillPermutation(order);
      return order;
    }
  },

  /** Those with the largest x, so that the test is an extrapolation; of equal x the later ones. */
  END {
    @Override
    int[] order(double[] x, long seed) {
      return IntStream.range(0, x.length)
          .boxed()
          .sorted(Comparator.<Integer>comparingDouble(i -> x[i]).thenComparing(i -> i).reversed())
          .mapToInt(i -> i)
          .toArray();
    }
  };

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The points in the order in which they would be held out. */
  abstract int[] order(double[] x, long seed);

  /** The number of points held out: at least one is, and at least one is not. */
  public static int count(int points, double share) {
    long wanted = share == 0 || points < 2 ? 0 : Math.max(1, Math.round(share * points));
    return (int) Math.min(wanted, Math.max(0, points - 1));
  }

  /**
   * Whether each of the points is in a fold. The folds are consecutive parts of the order in which
   * points are held out; the first ones have one more if the points cannot be divided equally.
   *
   * @param fold from 1 to {@code folds}
   */
  public boolean[] fold(double[] x, int folds, int fold, long seed) {
    int[] order = order(x, seed);
    int longer = x.length % folds;
    int start = (fold - 1) * (x.length / folds) + Math.min(fold - 1, longer);
    int length = x.length / folds + (fold <= longer ? 1 : 0);
    boolean[] in = new boolean[x.length];
    Arrays.stream(order, start, start + length).forEach(i -> in[i] = true);
    return in;
  }

  /**
   * Whether each of the points is held out.
   *
   * @param share the share of the points to hold out
   */
  public boolean[] heldOut(double[] x, double share, long seed) {
    boolean[] heldOut = new boolean[x.length];
    int count = count(x.length, share);
    if (count > 0) {
      Arrays.stream(order(x, seed)).limit(count).forEach(i -> heldOut[i] = true);
    }
    return heldOut;
  }
}
