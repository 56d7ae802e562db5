package overfit.nn.schedule;

import static overfit.nn.schedule.ScheduleOptions.LINEAR_START;

import overfit.nn.Step;

/**
 * Linear warm-up from a third of another schedule's initial learning rate, then that schedule:
 * PyTorch's {@code SequentialLR} that starts with a {@code LinearLR} with its default start_factor,
 * https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html.
 *
 * <p>Unlike PyTorch, the warm-up always ends at the other schedule's initial learning rate. PyTorch
 * warms up to the full rate before a linear schedule, which then starts at factor times that rate;
 * and to 1/25 of the rate before a one-cycle schedule of up to three epochs.
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
