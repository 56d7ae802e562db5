package overfit.nn;

/**
 * The rate from a third straight up to where another schedule begins, then that schedule: PyTorch's
 * {@code SequentialLR} of a {@code LinearLR} with its default factor,
 * https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html.
 */
record WarmUp(int steps, Schedule then) implements Schedule {
  private static final double FIRST = 1 / 3.0;

  @Override
  public Step at(int t, double lastLoss, Step base) {
    if (t >= steps) {
      return then.at(t - steps, lastLoss, base);
    }
    Step first = then.at(0, lastLoss, base);
    return first.withRate(first.rate() * (FIRST + (1 - FIRST) * t / steps));
  }

  @Override
  public double[] state() {
    return then.state();
  }

  @Override
  public void restore(double[] state) {
    then.restore(state);
  }
}
