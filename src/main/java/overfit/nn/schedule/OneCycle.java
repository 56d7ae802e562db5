package overfit.nn.schedule;

import overfit.nn.Step;

/**
 * The 1cycle policy with cosine annealing: the learning rate rises from 1/25 of the base to the
 * base and falls to 1/250,000 of it; the momentum falls from 0.95 to 0.85 and rises again.
 *
 * <p>Smith and Topin, "Super-Convergence: Very Fast Training of Neural Networks Using Large
 * Learning Rates" (2017), https://arxiv.org/abs/1708.07120, with PyTorch's constants; the base is
 * PyTorch's max_lr:
 * https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.OneCycleLR.html.
 */
record OneCycle(int period, boolean cyclesMomentum) implements Schedule {
  private static final double RISING = 0.3;
  private static final double FIRST = 1 / 25.0;
  private static final double LAST = FIRST / 1e4;
  private static final double HIGH_MOMENTUM = 0.95;
  private static final double LOW_MOMENTUM = 0.85;

  @Override
  public Step at(int t, double lastLoss, Step base) {
    double top = RISING * period - 1;
    double end = period - 1;
    double rising = t / top;
    double falling = Math.min(1, (t - top) / (end - top));
    boolean up = t <= top;
    double factor = up ? between(FIRST, 1, rising) : between(1, LAST, falling);
    Step step = base.withRate(base.rate() * factor);
    if (!cyclesMomentum) {
      return step;
    }
    return step.withCycledMomentum(
        up
            ? between(HIGH_MOMENTUM, LOW_MOMENTUM, rising)
            : between(LOW_MOMENTUM, HIGH_MOMENTUM, falling));
  }

  /** Cosine interpolation from start to end. */
  private static double between(double start, double end, double share) {
    return end + (start - end) / 2 * (1 + StrictMath.cos(Math.PI * share));
  }
}
