package overfit.nn.schedule;

import java.util.function.IntToDoubleFunction;
import overfit.nn.Step;

/**
 * Cosine annealing: rate = minimum + (base − minimum) · ½ (1 + cos(π · s)).
 *
 * @param passed the elapsed fraction s of the period at time t
 */
record CosineAnnealing(double minimum, IntToDoubleFunction passed) implements Schedule {
  @Override
  public Step at(int t, double lastLoss, Step base) {
    double height = (1 + StrictMath.cos(Math.PI * passed.applyAsDouble(t))) / 2;
    return base.withRate(minimum + (base.rate() - minimum) * height);
  }

  /**
   * The elapsed fraction of the period that contains t; each period is {@code growth} times as long
   * as the one before.
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
