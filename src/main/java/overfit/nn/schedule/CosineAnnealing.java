package overfit.nn.schedule;

import java.util.function.IntToDoubleFunction;
import overfit.nn.Step;

/** rate = minimum + (base − minimum) · ½ (1 + cos(π · the share of the period that has passed)). */
record CosineAnnealing(double minimum, IntToDoubleFunction passed) implements Schedule {
  @Override
  public Step at(int t, double lastLoss, Step base) {
    double height = (1 + StrictMath.cos(Math.PI * passed.applyAsDouble(t))) / 2;
    return base.withRate(minimum + (base.rate() - minimum) * height);
  }

  /**
   * The share that has passed of the period in which t lies, where each is growth times as long as
   * the one before.
   */
  static double sinceRestart(int t, int period, int growth) {
    if (growth == 1) {
      return (double) (t % period) / period;
    }
    long length = period;
    long since = t;
    while (since >= length) {
      since -= length;
      length *= growth;
    }
    return (double) since / length;
  }
}
