package overfit.nn.schedule;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import overfit.math.Power;

/**
 * The learning rate schedules by name; formulas are PyTorch's in closed form,
 * https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate.
 */
public enum ScheduleKind {
  CONSTANT("constant", options -> (t, lastLoss, base) -> base),
  /** Multiplies the learning rate by the factor after every period. */
  STEP("step", options -> scaled(t -> Power.of(options.factor(), t / options.period()))),
  /** Multiplies the learning rate by the factor at every milestone. */
  MULTI_STEP(
      "multi-step",
      options -> scaled(t -> Power.of(options.factor(), reached(options.milestones(), t)))),
  /** Multiplies the learning rate by the factor at every step. */
  EXPONENTIAL("exponential", options -> scaled(t -> Power.of(options.factor(), t))),
  /**
   * Cosine annealing to the minimum over one period, and back over the next: Loshchilov and Hutter,
   * "SGDR: Stochastic Gradient Descent with Warm Restarts" (2017),
   * https://arxiv.org/abs/1608.03983.
   */
  COSINE(
      "cosine",
      options -> new CosineAnnealing(options.minimum(), t -> (double) t / options.period())),
  /**
   * Cosine annealing to the minimum with warm restarts, in periods that grow, from the same paper.
   */
  COSINE_RESTARTS(
      "cosine-restarts",
      options ->
          new CosineAnnealing(
              options.minimum(),
              t -> CosineAnnealing.sinceRestart(t, options.period(), options.growth()))),
  /** Rises and then falls far below the start, once per period. */
  ONE_CYCLE("one-cycle", options -> new OneCycle(options.period(), options.cyclesMomentum())),
  /** Multiplies the learning rate by the factor when the loss stops improving. */
  PLATEAU("plateau", Plateau::new),
  /** Changes linearly from factor times the learning rate to the full rate over a period. */
  LINEAR(
      "linear",
      options ->
          scaled(t -> options.factor() + (1 - options.factor()) * passed(t, options.period()))),
  /** Falls to 0 over a period: rate · (1 − t / period)^power. */
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

  /** Creates a schedule of this kind. */
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

  /** The elapsed fraction of the period, at most 1. */
  private static double passed(int t, int period) {
    return Math.min(1, (double) t / period);
  }
}
