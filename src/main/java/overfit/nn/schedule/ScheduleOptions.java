package overfit.nn.schedule;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The constants of the schedules.
 *
 * @param period in what time a schedule does what it does: falls, turns or ends
 * @param factor what the rate is multiplied with, or, where it rises, begins at
 * @param milestones the times at which multi-step falls
 * @param minimum the rate below which cosines and plateau do not go
 * @param growth how many times as long as the last every period of cosine restarts is
 * @param power of the polynomial
 * @param patience how many times in a row plateau sees no progress before it falls
 * @param threshold the progress that plateau counts as such, relative to the best loss
 * @param cyclesMomentum whether one-cycle moves the momentum against the rate
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
  /** Where a linear rise begins: PyTorch's default start_factor of LinearLR. */
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
