package overfit.train;

/** A loss over the epochs so far, as a {@link LossSeries} had it at one moment. */
public final class LossCurve {

  private final long start;
  private final long width;
  private final int count;
  private final double[] low;
  private final double[] high;
  private final long openEpochs;
  private final double openLow;
  private final double openHigh;

  LossCurve(
      long start,
      long width,
      int count,
      double[] low,
      double[] high,
      long openEpochs,
      double openLow,
      double openHigh) {
    this.start = start;
    this.width = width;
    this.count = count;
    this.low = low;
    this.high = high;
    this.openEpochs = openEpochs;
    this.openLow = openLow;
    this.openHigh = openHigh;
  }

  /**
   * The curve as points, x in epochs. Where an entry stands for several epochs it gives its lowest
   * and its highest value above the middle of them.
   */
  public Points points() {
    int entries = count + (openEpochs > 0 ? 1 : 0);
    int perEntry = width == 1 ? 1 : 2;
    double[] x = new double[entries * perEntry];
    double[] y = new double[entries * perEntry];
    for (int i = 0; i < entries; i++) {
      boolean open = i == count;
      long epochs = open ? openEpochs : width;
      double epoch = start + i * (double) width + (epochs - 1) / 2.0;
      x[i * perEntry] = epoch;
      y[i * perEntry] = open ? openLow : low[i];
      x[i * perEntry + perEntry - 1] = epoch;
      y[i * perEntry + perEntry - 1] = open ? openHigh : high[i];
    }
    return new Points(x, y);
  }
}
