package overfit.plot;

/**
 * A bias-corrected exponential moving average: m ← β·m + (1 - β)·y, shown as m / (1 - βᵗ).
 *
 * <p>The correction is that of Kingma and Ba, "Adam: A Method for Stochastic Optimization" (2015),
 * section 3, https://arxiv.org/abs/1412.6980, as in TensorBoard's scalar charts.
 *
 * @param weight β, from 0 (off) to 0.999
 */
public record Smoothing(double weight) {

  public static final double STRONGEST = 0.999;

  public static final Smoothing OFF = new Smoothing(0);

  public Smoothing {
    if (!(weight >= 0 && weight <= STRONGEST)) {
      throw new IllegalArgumentException("weight " + weight);
    }
  }

  public boolean isOff() {
    return weight == 0;
  }

  /**
   * The moving average at each value. Values that are not finite are kept and not averaged. If a
   * value covers n epochs, βⁿ replaces β.
   *
   * @param epochs the number of epochs per value, at least 1
   * @param last the number of epochs of the last value, more than 0; it may be incomplete
   */
  public double[] smooth(double[] values, double epochs, double last) {
    if (isOff()) {
      return values;
    }
    double beta = StrictMath.pow(weight, epochs);
    double[] smooth = new double[values.length];
    double m = 0;
    double known = 0;
    for (int i = 0; i < values.length; i++) {
      double y = values[i];
      smooth[i] = y;
      if (Double.isFinite(y)) {
        double b = i == values.length - 1 ? StrictMath.pow(weight, last) : beta;
        m = b * m + (1 - b) * y;
        known = b * known + (1 - b);
        smooth[i] = m / known;
      }
    }
    return smooth;
  }
}
