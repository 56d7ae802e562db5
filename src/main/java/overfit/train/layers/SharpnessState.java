package overfit.train.layers;

import java.util.function.BooleanSupplier;
import overfit.train.NextUpdate;
import overfit.train.Run;

/**
 * The sharpness of a run at some epoch, beside its limit.
 *
 * @param sharpness that of the train loss over all samples, with dropout off and without penalties,
 *     in the units of training
 * @param limit the limit at the learning rate of the next update; NaN if there is none
 */
public record SharpnessState(long epoch, Sharpness sharpness, StabilityLimit kind, double limit) {

  /** That of a run at its present epoch; the run stays as it is. */
  public static SharpnessState of(Run run) {
    return of(run, () -> true);
  }

  static SharpnessState of(Run run, BooleanSupplier wanted) {
    NextUpdate next = run.nextUpdate();
    StabilityLimit kind = StabilityLimit.of(run, next);
    return new SharpnessState(
        run.networkEpoch(),
        Sharpness.of(run.trainObjective(), wanted),
        kind,
        kind.at(next.rate(), next.momentum()));
  }
}
