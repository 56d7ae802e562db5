package overfit.nn.schedule;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Options of the learning rate schedules.
 *
 * @param period the length of a step, cycle or ramp
 * @param factor multiplies the learning rate; for linear, the factor at the start
 * @param milestones the times at which multi-step decays
 * @param minimum the minimum learning rate of the cosine schedules and plateau
 * @param growth the factor by which each period of cosine-restarts grows
 * @param power the power of the polynomial
 * @param patience the number of epochs without improvement that plateau allows
 * @param threshold the smallest improvement that plateau counts, relative to the best loss
 * @param cyclesMomentum whether one-cycle cycles the momentum inversely to the learning rate
 */
public record ScheduleOptions(
    int period,
    double factor,
    List<Integer> milestones,
    double minimum,
    int growth,
    double power,
    int patience,
    double threshold,
    boolean cyclesMomentum) {
  /** PyTorch's default start_factor of LinearLR. */
  public static final double LINEAR_START = 1 / 3.0;

  /** PyTorch's defaults; it has none for the period and the milestones. */
  public static final ScheduleOptions DEFAULT =
      new ScheduleOptions(100, 0.1, List.of(), 0, 1, 1, 10, 1e-4, true);

  public ScheduleOptions {
    milestones = milestones.stream().sorted().collect(Collectors.toUnmodifiableList());
    if (period < 1 || growth < 1) {
      throw new IllegalArgumentException(
          "expected a period and a growth from 1, found " + period + " and " + growth);
    }
  }
}
