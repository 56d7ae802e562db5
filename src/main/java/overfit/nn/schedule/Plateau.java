package overfit.nn.schedule;

import overfit.nn.Step;

/**
 * Multiplies the learning rate by the factor when the loss has not improved on its best, by at
 * least the threshold, for more than {@code patience} epochs; the rate does not fall below the
 * minimum.
 *
 * <p>https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ReduceLROnPlateau.html.
 */
final class Plateau implements Schedule {
  /** Smaller reductions are ignored: PyTorch's eps. */
  private static final double SMALLEST_CHANGE = 1e-8;

  private final ScheduleOptions options;
  private double best = Double.POSITIVE_INFINITY;
  private int badEpochs;
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
      badEpochs = 0;
    } else {
      badEpochs++;
    }
    if (badEpochs > options.patience()) {
      badEpochs = 0;
      reduce(rate);
    }
  }

  private void reduce(double rate) {
    double lower = Math.max(rate * scale * options.factor(), options.minimum());
    if (rate * scale - lower > SMALLEST_CHANGE) {
      scale = lower / rate;
    }
  }

  @Override
  public double[] state() {
    return new double[] {best, badEpochs, scale};
  }

  @Override
  public void restore(double[] state) {
    best = state[0];
    badEpochs = (int) state[1];
    scale = state[2];
  }
}
