package overfit.nn.schedule;

import overfit.nn.Step;

/**
 * Times the factor when the loss has not fallen below its best, by the threshold, for more times in
 * a row than there is patience; never below the minimum.
 *
 * <p>https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ReduceLROnPlateau.html.
 */
final class Plateau implements Schedule {
  /** A fall that changes the rate by less is left out. */
  private static final double SMALLEST_CHANGE = 1e-8;

  private final ScheduleOptions options;
  private double best = Double.POSITIVE_INFINITY;
  private int withoutProgress;
  private double scale = 1;

  Plateau(ScheduleOptions options) {
    this.options = options;
  }

  @Override
  public Step at(int t, double lastLoss, Step base) {
    if (t > 0) {
      observe(lastLoss, base.rate());
    }
    return base.withRate(base.rate() * scale);
  }

  private void observe(double loss, double rate) {
    if (loss < best * (1 - options.threshold())) {
      best = loss;
      withoutProgress = 0;
    } else {
      withoutProgress++;
    }
    if (withoutProgress > options.patience()) {
      withoutProgress = 0;
      fall(rate);
    }
  }

  private void fall(double rate) {
    double lower = Math.max(rate * scale * options.factor(), options.minimum());
    if (rate * scale - lower > SMALLEST_CHANGE) {
      scale = lower / rate;
    }
  }

  @Override
  public double[] state() {
    return new double[] {best, withoutProgress, scale};
  }

  @Override
  public void restore(double[] state) {
    best = state[0];
    withoutProgress = (int) state[1];
    scale = state[2];
  }
}
