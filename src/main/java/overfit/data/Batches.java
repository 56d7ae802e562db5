package overfit.data;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import overfit.math.RandomStream;

/**
 * Splits samples into batches like PyTorch's {@code DataLoader} with the global generator. A single
 * batch keeps the order of the samples and draws no random numbers.
 *
 * <p>https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.DataLoader
 */
public final class Batches {
  private final Samples samples;
  private final int size;
  private final boolean shuffled;
  private final boolean dropsLast;
  private final int[] order;
  private final RandomStream shuffling = new RandomStream(0);
  private final List<Samples> buffers;

  /** Batches of the given size, reshuffled every epoch; the last one may be smaller. */
  public Batches(Samples samples, int size) {
    this(samples, size, true, false);
  }

  /**
   * Batches of the given size.
   *
   * @param shuffled whether to reshuffle the samples every epoch
   * @param dropsLast whether to drop the last incomplete batch
   */
  public Batches(Samples samples, int size, boolean shuffled, boolean dropsLast) {
    if (size < 1) {
      throw new IllegalArgumentException("expected a batch size from 1, found " + size);
    }
    this.samples = samples;
    this.size = Math.min(size, samples.count());
    this.shuffled = shuffled;
    this.dropsLast = dropsLast;
    order = IntStream.range(0, samples.count()).toArray();
    int rest = samples.count() % this.size;
    buffers =
        isSingle() ? List.of() : List.of(buffer(this.size), buffer(rest == 0 ? this.size : rest));
  }

  private Samples buffer(int rows) {
    return new Samples(
        new Array2DRowRealMatrix(rows, samples.x().getColumnDimension()),
        new Array2DRowRealMatrix(rows, samples.y().getColumnDimension()));
  }

  /** The number of batches in an epoch. */
  public int count() {
    return (samples.count() + (dropsLast ? 0 : size - 1)) / size;
  }

  /** The number of samples in an epoch. */
  public int samples() {
    return dropsLast ? count() * size : samples.count();
  }

  /**
   * Draws the order of an epoch. Like PyTorch's loader, this consumes one long as the base seed of
   * the workers and, if shuffled, another one to seed a generator for the permutation.
   */
  public void shuffle(RandomStream random) {
    if (isSingle()) {
      return;
    }
    random.nextLong();
    if (!shuffled) {
      return;
    }
    shuffling.setSeed(random.nextLong());
    shuffling.fillPermutation(order);
  }

  /** Batch i, counted from 0; valid until the next call. */
  public Samples batch(int i) {
    if (isSingle()) {
      return samples;
    }
    Samples batch = buffers.get(i * size + size <= samples.count() ? 0 : 1);
    for (int row = 0; row < batch.count(); row++) {
      copy(samples.x(), order[i * size + row], batch.x(), row);
      copy(samples.y(), order[i * size + row], batch.y(), row);
    }
    return batch;
  }

  private boolean isSingle() {
    return size == samples.count();
  }

  private static void copy(RealMatrix from, int source, RealMatrix to, int row) {
    for (int j = 0; j < to.getColumnDimension(); j++) {
      to.setEntry(row, j, from.getEntry(source, j));
    }
  }
}
