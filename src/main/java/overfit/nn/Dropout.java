package overfit.nn;

import java.util.List;
import overfit.math.RandomStream;

/**
 * Inverted dropout: every activation is kept with probability 1 − p and then scaled by 1/(1 − p),
 * so that its mean stays.
 *
 * <p>Srivastava et al., "Dropout: A Simple Way to Prevent Neural Networks from Overfitting" (2014),
 * https://jmlr.org/papers/v15/srivastava14a.html.
 *
 * <p>PyTorch draws a layer's mask for the whole batch before the next layer's, but samples go
 * through all layers in chunks. So the masks are kept, a bit an activation: at 64-64 that is as
 * much as the sample itself, its x and its y. To draw again what a chunk needs would take the time
 * of all draws before it.
 */
final class Dropout {
  private final int[] widths;

  /** For each layer sample by sample, each in whole words, the first activation in bit 0. */
  private final long[][] kept;

  private double scale;
  private boolean drops;

  /** For layers of these widths; until masks are drawn everything is kept. */
  Dropout(List<Integer> widths) {
    this.widths = widths.stream().mapToInt(width -> width).toArray();
    kept = new long[this.widths.length][0];
  }

  /** Draws the masks of n samples, layer by layer and each sample by sample. */
  void draw(int n, double p, RandomStream random) {
    drops = p > 0;
    scale = 1 / (1 - p);
    if (drops) {
      for (int l = 0; l < widths.length; l++) {
        draw(l, n, 1 - p, random);
      }
    }
  }

  private void draw(int layer, int n, double keep, RandomStream random) {
    int width = widths[layer];
    int words = words(width);
    if (kept[layer].length < n * words) {
      kept[layer] = new long[n * words];
    }
    long[] bits = kept[layer];
    for (int i = 0; i < n * words; i++) {
      int left = width - i % words * Long.SIZE;
      bits[i] = random.nextBits(Math.min(left, Long.SIZE), keep);
    }
  }

  private static int words(int width) {
    return (width + Long.SIZE - 1) / Long.SIZE;
  }

  boolean drops() {
    return drops;
  }

  /** Fills the mask of a sample after a layer with 1/(1 − p), kept, or 0. */
  void mask(int layer, int sample, double[] mask) {
    long[] bits = kept[layer];
    int first = sample * words(mask.length);
    for (int j = 0; j < mask.length; j++) {
      mask[j] = (bits[first + j / Long.SIZE] >>> j & 1) * scale;
    }
  }

  /** out = a ∘ mask; out may be a. */
  static void apply(double[] a, double[] mask, double[] out) {
    for (int j = 0; j < out.length; j++) {
      out[j] = a[j] * mask[j];
    }
  }
}
