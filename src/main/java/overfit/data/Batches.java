package overfit.data;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import overfit.math.RandomStream;

/**
 * Samples in batches, in an order that is drawn anew for each epoch, as PyTorch's {@code
 * DataLoader(shuffle=True)} draws it from the global generator. A single batch keeps the samples as
 * they are and draws nothing.
 */
public final class Batches {
  private final Samples samples;
  private final int size;
  private final int[] order;
  private final RandomStream shuffling = new RandomStream(0);
  private final List<Samples> buffers;

  /** Batches of the given size; the last has what is left. */
  public Batches(Samples samples, int size) {
    if (size < 1) {
      throw new IllegalArgumentException("expected a batch size from 1, found " + size);
    }
    this.samples = samples;
    this.size = Math.min(size, samples.count());
    order = IntStream.range(0, samples.count()).toArray();
    int rest = samples.count() % this.size;
    buffers = List.of(buffer(this.size), buffer(rest == 0 ? this.size : rest));
  }

  private Samples buffer(int rows) {
    return new Samples(
        new Array2DRowRealMatrix(rows, samples.x().getColumnDimension()),
        new Array2DRowRealMatrix(rows, samples.y().getColumnDimension()));
  }

  /** In an epoch. */
  public int count() {
    return (samples.count() + size - 1) / size;
  }

  /**
   * Draws the order of an epoch. The loader consumes one long for its workers and one as the seed
   * of a generator that is only for this permutation.
   */
  public void shuffle(RandomStream random) {
    if (count() == 1) {
      return;
    }
    random.nextLong();
    shuffling.setSeed(random.nextLong());
    shuffling.fillPermutation(order);
  }

  /** Batch i, from 0; valid until the next call. */
  public Samples batch(int i) {
    if (count() == 1) {
      return samples;
    }
    Samples batch = buffers.get(i == count() - 1 ? 1 : 0);
    for (int row = 0; row < batch.count(); row++) {
      copy(samples.x(), order[i * size + row], batch.x(), row);
      copy(samples.y(), order[i * size + row], batch.y(), row);
    }
    return batch;
  }

  private static void copy(RealMatrix from, int source, RealMatrix to, int row) {
    for (int j = 0; j < to.getColumnDimension(); j++) {
      to.setEntry(row, j, from.getEntry(source, j));
    }
  }
}
