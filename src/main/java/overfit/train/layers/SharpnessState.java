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
  private static final double NEAR = 0.1;

  /** That of a run at its present epoch; the run stays as it is. */
  public static SharpnessState of(Run run) {
    return of(run, () -> true);
  }

  static SharpnessState of(Run run, BooleanSupplier wanted) {
    return new SharpnessState(
        run.networkEpoch(),
        Sharpness.of(run.lossFunctions().train(), wanted),
        StabilityLimit.of(run));
  }

  /** {@code Sharpness 13.2; descent is stable up to 2/rate = 200.} */
  public String sentence() {
    return "Sharpness "
        + ShortestDecimal.rounded(sharpness.value(), DIGITS)
        + "; "
        + limit.words()
        + place(sharpness.value() / limit.value())
        + ".";
  }

  private static String place(double ofTheLimit) {
    if (ofTheLimit > 1 + NEAR) {
      return ": above it, steps swing and grow";
    }
    return ofTheLimit > 1 - NEAR ? ": this is the edge of stability" : "";
  }
}
