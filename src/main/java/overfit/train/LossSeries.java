package overfit.train;

import java.util.Arrays;

/**
 * The values of a loss over any number of epochs in bounded memory: when it is full, neighbours are
 * joined and from then on each entry stands for twice as many epochs. Lowest and highest values are
 * kept, so no spike is ever lost.
 *
 * <p>Entries are never written again once a {@link LossCurve} shows them; that is why taking one
 * copies nothing.
 */
final class LossSeries {

  /** Twice the columns of dots on a very wide screen. */
  private static final int CAPACITY = 1024;

  private final long start;
  private double[] low = new double[CAPACITY];
  private double[] high = new double[CAPACITY];
  private int count;
  private long width = 1;

  private double openLow = Double.POSITIVE_INFINITY;
  private double openHigh = Double.NEGATIVE_INFINITY;
  private long openEpochs;

  /**
   * @param start the epoch of the first value
   */
  LossSeries(long start) {
    this.start = start;
  }

  void add(double loss) {
    openLow = Math.min(openLow, loss);
    openHigh = Math.max(openHigh, loss);
    if (++openEpochs == width) {
      close();
    }
  }

  LossCurve curve() {
    return new LossCurve(start, width, count, low, high, openEpochs, openLow, openHigh);
  }

  private void close() {
    if (count == CAPACITY) {
      join();
      return;
    }
    low[count] = openLow;
    high[count++] = openHigh;
    openLow = Double.POSITIVE_INFINITY;
    openHigh = Double.NEGATIVE_INFINITY;
    openEpochs = 0;
  }

  /** Makes room; the open entry stays open, for it now has half of its epochs. */
  private void join() {
    double[] lower = Arrays.copyOf(low, CAPACITY);
    double[] higher = Arrays.copyOf(high, CAPACITY);
    count = CAPACITY / 2;
    width *= 2;
    for (int i = 0; i < count; i++) {
      lower[i] = Math.min(low[2 * i], low[2 * i + 1]);
      higher[i] = Math.max(high[2 * i], high[2 * i + 1]);
    }
    low = lower;
    high = higher;
  }
}
