package overfit.train.layers;

import java.util.function.BooleanSupplier;
import overfit.config.ShortestDecimal;
import overfit.train.Run;

/**
 * The sharpness of a run at some epoch, beside its limit.
 *
 * @param sharpness that of the train loss over all samples, with dropout off and without penalties,
 *     in the units of training
 * @param limit the limit at the learning rate of the next update
 */
public record SharpnessState(long epoch, Sharpness sharpness, StabilityLimit limit) {

  private static final int DIGITS = 4;

  /** Runs that train at the edge of stability stay within a tenth of it. */
  private static final double AT_THE_EDGE = 0.9;

  /** That of a run at its present epoch; the run stays as it is. */
  public static SharpnessState of(Run run) {
    return of(run, () -> true);
  }

  static SharpnessState of(Run run, BooleanSupplier wanted) {
    return new SharpnessState(
        run.epoch(),
        Sharpness.of(run.trainObjective(), wanted),
        StabilityLimit.of(run, run.nextUpdate()));
  }

  /** {@code Sharpness 13.2; descent is stable up to 2/rate = 200.} */
  public String sentence() {
    boolean edge = sharpness.value() > AT_THE_EDGE * limit.value();
    return "Sharpness "
        + ShortestDecimal.rounded(sharpness.value(), DIGITS)
        + "; "
        + limit.words()
        + (edge ? ": this is the edge of stability." : ".");
  }
}
