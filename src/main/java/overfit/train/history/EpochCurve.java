package overfit.train.history;

/** A view of an {@link EpochSeries} at one moment: one quantity over the epochs. */
public final class EpochCurve {

  private final long start;
  private final long width;
  private final int count;
  private final double[] low;
  private final double[] high;
  private final double[] mean;
  private final long openEpochs;
  private final double openLow;
  private final double openHigh;
  private final double openMean;

  EpochCurve(
      long start,
      long width,
      int count,
      double[] low,
      double[] high,
      double[] mean,
      long openEpochs,
      double openLow,
      double openHigh,
      double openMean) {
    this.start = start;
    this.width = width;
    this.count = count;
    this.low = low;
    this.high = high;
    this.mean = mean;
    this.openEpochs = openEpochs;
    this.openLow = openLow;
    this.openHigh = openHigh;
    this.openMean = openMean;
  }

  /** The number of entries; each covers {@link #width} epochs, the last one possibly fewer. */
  public int count() {
    return count + (openEpochs > 0 ? 1 : 0);
  }

  /** The last epoch; if there are no entries, the one before the first. */
  public long last() {
    return start + count * width + openEpochs - 1;
  }

  /** The number of epochs per entry. */
  public long width() {
    return width;
  }

  /** The middle of the epochs of entry i, counted from 0. */
  public double epoch(int i) {
    return (from(i) + to(i)) / 2.0;
  }

  /** The first epoch of entry i. */
  public long from(int i) {
    return start + i * width;
  }

  /** The last epoch of entry i. */
  public long to(int i) {
    return from(i) + (i == count ? openEpochs : width) - 1;
  }

  public double low(int i) {
    return i == count ? openLow : low[i];
  }

  public double high(int i) {
    return i == count ? openHigh : high[i];
  }

  public double mean(int i) {
    return i == count ? openMean : mean[i];
  }

  /** The entry that covers an epoch, or the nearest one; -1 if there are no entries. */
  public int indexOf(double epoch) {
    long entry = (long) Math.floor((epoch - start) / width);
    return (int) Math.max(Math.min(0, count() - 1), Math.min(count() - 1, entry));
  }

  /**
   * The curve as points, with x in epochs. An entry of several epochs gives two points at their
   * middle: the lowest and the highest value.
   */
  public Points points() {
    int entries = count();
    int perEntry = width == 1 ? 1 : 2;
    double[] x = new double[entries * perEntry];
    double[] y = new double[entries * perEntry];
    for (int i = 0; i < entries; i++) {
      x[i * perEntry] = epoch(i);
      y[i * perEntry] = low(i);
      x[i * perEntry + perEntry - 1] = epoch(i);
      y[i * perEntry + perEntry - 1] = high(i);
    }
    return new Points(x, y);
  }

  /** The mean of each entry, with x in epochs. */
  public Points means() {
    double[] x = new double[count()];
    double[] y = new double[count()];
    for (int i = 0; i < x.length; i++) {
      x[i] = epoch(i);
      y[i] = mean(i);
    }
    return new Points(x, y);
  }
}
