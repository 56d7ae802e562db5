package overfit.nn;

import java.util.List;
import overfit.math.RandomStream;

/**
 * Inverted dropout: during training, each activation is zeroed with probability p, and the others
 * are scaled by 1/(1 − p), so that the expected value does not change.
 *
 * <p>Srivastava et al., "Dropout: A Simple Way to Prevent Neural Networks from Overfitting" (2014),
 * https://jmlr.org/papers/v15/srivastava14a.html.
 *
 * <p>PyTorch draws a layer's mask for the whole batch before that of the next layer, but here
 * samples go through all layers in chunks. So all masks are drawn in advance and stored with one
 * bit per activation: for two hidden layers of 64 units, that is as much memory as the sample
 * itself.
 */
final class Dropout {
  private final int[] widths;

  /** For each layer, the bits of all samples; each sample starts a new word, at bit 0. */
  private final long[][] kept;

  private double scale;
  private boolean drops;

  /** For hidden layers of these widths. Before masks are drawn, nothing is dropped. */
  Dropout(List<Integer> widths) {
    this.widths = widths.stream().mapToInt(width -> width).toArray();
    kept = new long[this.widths.length][0];
  }

  /** Draws the masks of n samples, layer by layer and within a layer sample by sample. */
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
      int remaining = width - i % words * Long.SIZE;
      bits[i] = random.nextBits(Math.min(remaining, Long.SIZE), keep);
    }
  }

  private static int words(int width) {
    return (width + Long.SIZE - 1) / Long.SIZE;
  }

  boolean drops() {
    return drops;
  }

  /** Fills the mask of a sample after a layer with 1/(1 − p) or, if dropped, 0. */
  void mask(int layer, int sample, double[] mask) {
    long[] bits = kept[layer];
    int first = sample * words(mask.length);
    for (int j = 0; j < mask.length; j++) {
      mask[j] = (bits[first + j / Long.SIZE] >>> j & 1) * scale;
    }
  }

  /** out = a ∘ mask, element-wise; out may be the same array as a. */
  static void apply(double[] a, double[] mask, double[] out) {
    for (int j = 0; j < out.length; j++) {
      out[j] = a[j] * mask[j];
    }
  }
}
