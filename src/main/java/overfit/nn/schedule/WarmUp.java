package overfit.nn.schedule;

import static overfit.nn.schedule.ScheduleOptions.LINEAR_START;

import overfit.nn.Step;

/**
 * The rate from a third straight up to where another schedule begins, then that schedule: PyTorch's
 * {@code SequentialLR} of a {@code LinearLR} with its default factor,
 * https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html.
 *
 * <p>Where PyTorch does not aim at that beginning, this is without a leap: before a linear schedule
 * PyTorch rises to the whole rate and then falls to the factor of it, and before a one-cycle of up
 * to three epochs it rises to 1/25.
 */
record WarmUp(int steps, Schedule then) implements Schedule {
  @Override
  public Step at(int t, double lastLoss, Step base) {
    if (t >= steps) {
      return then.at(t - steps, lastLoss, base);
    }
    Step first = then.at(0, lastLoss, base);
    double factor = LINEAR_START + (1 - LINEAR_START) * t / steps;
    return first.withRate(first.rate() * factor);
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
