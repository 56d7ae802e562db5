package overfit.nn.schedule;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import overfit.math.Power;

/**
 * The schedules by name; formulas are PyTorch's in closed form,
 * https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate.
 */
public enum ScheduleKind {
  CONSTANT("constant", options -> (t, lastLoss, base) -> base),
  /** Times the factor after every period. */
  STEP("step", options -> scaled(t -> Power.of(options.factor(), t / options.period()))),
  /** Times the factor at every milestone. */
  MULTI_STEP(
      "multi-step",
      options -> scaled(t -> Power.of(options.factor(), reached(options.milestones(), t)))),
  /** Times the factor at every time. */
  EXPONENTIAL("exponential", options -> scaled(t -> Power.of(options.factor(), t))),
  /**
   * Half a cosine down to the minimum in a period, and up again in the next: Loshchilov and Hutter,
   * "SGDR: Stochastic Gradient Descent with Warm Restarts" (2017),
   * https://arxiv.org/abs/1608.03983.
   */
  COSINE(
      "cosine",
      options -> new CosineAnnealing(options.minimum(), t -> (double) t / options.period())),
  /**
   * Half a cosine down to the minimum and a leap back up, in periods that grow, from the same
   * paper.
   */
  COSINE_RESTARTS(
      "cosine-restarts",
      options ->
          new CosineAnnealing(
              options.minimum(),
              t -> CosineAnnealing.sinceRestart(t, options.period(), options.growth()))),
  /** Up and far down again, once in the period. */
  ONE_CYCLE("one-cycle", options -> new OneCycle(options.period(), options.cyclesMomentum())),
  /** Times the factor whenever the loss has not fallen for some time. */
  PLATEAU("plateau", Plateau::new),
  /** Straight from the factor up to the whole rate in a period. */
  LINEAR(
      "linear",
      options ->
          scaled(t -> options.factor() + (1 - options.factor()) * passed(t, options.period()))),
  /** Down to 0 in a period, as a power of the time that is left. */
  POLYNOMIAL(
      "polynomial",
      options -> scaled(t -> StrictMath.pow(1 - passed(t, options.period()), options.power())));

  private final String key;
  private final Function<ScheduleOptions, Schedule> constructor;

  ScheduleKind(String key, Function<ScheduleOptions, Schedule> constructor) {
    this.key = key;
    this.constructor = constructor;
  }

  public String key() {
    return key;
  }

  /** A schedule of this kind at its first step. */
  public Schedule create(ScheduleOptions options) {
    return constructor.apply(options);
  }

  private static Schedule scaled(IntToDoubleFunction factor) {
    return (t, lastLoss, base) -> base.withRate(base.rate() * factor.applyAsDouble(t));
  }

  private static int reached(List<Integer> milestones, int t) {
    int reached = 0;
    while (reached < milestones.size() && milestones.get(reached) <= t) {
      reached++;
    }
    return reached;
  }

  /** The share of the period that has passed, at most 1. */
  private static double passed(int t, int period) {
    return Math.min(1, (double) t / period);
  }
}
