package overfit.train.history;

import java.util.Arrays;
import overfit.state.State;

/**
 * Records one value per epoch for any number of epochs in bounded memory. When it is full, adjacent
 * entries are merged, and from then on each entry covers twice as many epochs. An entry keeps the
 * lowest and the highest value, so no spike is lost, and the mean, for smoothing.
 *
 * <p>Complete entries are never modified, so an {@link EpochCurve} and a copy can share the arrays.
 * A copy clones them when it adds an entry.
 */
final class EpochSeries {

  /** Twice the number of dot columns on a very wide screen. */
  private static final int CAPACITY = 1024;

  /** The number of values that are stored. */
  static final long SIZE = 3 * CAPACITY;

  private final long start;
  private double[] low;
  private double[] high;
  private double[] mean;
  private int count;
  private long width = 1;

  /** Whether the arrays belong to another series, which may append entries to them. */
  private boolean shared;

  private double openLow = Double.POSITIVE_INFINITY;
  private double openHigh = Double.NEGATIVE_INFINITY;
  private double openSum;
  private long openEpochs;

  /**
   * @param start the epoch of the first value
   */
  EpochSeries(long start) {
    this.start = start;
    low = new double[CAPACITY];
    high = new double[CAPACITY];
    mean = new double[CAPACITY];
  }

  /** An independent copy. */
  EpochSeries copy() {
    return new EpochSeries(start, this);
  }

  private EpochSeries(long start, EpochSeries other) {
    this.start = start;
    low = other.low;
    high = other.high;
    mean = other.mean;
    count = other.count;
    width = other.width;
    shared = true;
    openLow = other.openLow;
    openHigh = other.openHigh;
    openSum = other.openSum;
    openEpochs = other.openEpochs;
  }

  /** Passes everything but the epoch of the first value. */
  void pass(State state) {
    double[] lows = state.reals(Arrays.copyOf(low, count));
    double[] highs = state.reals(Arrays.copyOf(high, count));
    double[] means = state.reals(Arrays.copyOf(mean, count));
    count = lows.length;
    low = Arrays.copyOf(lows, CAPACITY);
    high = Arrays.copyOf(highs, CAPACITY);
    mean = Arrays.copyOf(means, CAPACITY);
    shared = false;
    width = state.whole(width);
    openLow = state.real(openLow);
    openHigh = state.real(openHigh);
    openSum = state.real(openSum);
    openEpochs = state.whole(openEpochs);
  }

  void add(double value) {
    openLow = Math.min(openLow, value);
    openHigh = Math.max(openHigh, value);
    openSum += value;
    if (++openEpochs == width) {
      close();
    }
  }

  EpochCurve curve() {
    boolean open = openEpochs > 0;
    return new EpochCurve(
        start, width, count, low, high, mean, openEpochs, openLow, openHigh, openMean(open));
  }

  private double openMean(boolean open) {
    return open ? openSum / openEpochs : Double.NaN;
  }

  private void close() {
    if (count == CAPACITY) {
      join();
      return;
    }
    if (shared) {
      low = low.clone();
      high = high.clone();
      mean = mean.clone();
      shared = false;
    }
    low[count] = openLow;
    high[count] = openHigh;
    mean[count++] = openSum / openEpochs;
    openLow = Double.POSITIVE_INFINITY;
    openHigh = Double.NEGATIVE_INFINITY;
    openSum = 0;
    openEpochs = 0;
  }

  /** Merges adjacent entries. The open entry stays open: it now has half of its epochs. */
  private void join() {
    double[] lower = Arrays.copyOf(low, CAPACITY);
    double[] higher = Arrays.copyOf(high, CAPACITY);
    double[] middle = Arrays.copyOf(mean, CAPACITY);
    count = CAPACITY / 2;
    width *= 2;
    for (int i = 0; i < count; i++) {
      lower[i] = Math.min(low[2 * i], low[2 * i + 1]);
      higher[i] = Math.max(high[2 * i], high[2 * i + 1]);
      middle[i] = (mean[2 * i] + mean[2 * i + 1]) / 2;
    }
    low = lower;
    high = higher;
    mean = middle;
    shared = false;
  }
}
