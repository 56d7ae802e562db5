package overfit.nn.schedule;

import java.util.List;

/** Options of a schedule under test: PyTorch's defaults except for some. */
public record ScheduleConstants(ScheduleOptions options) {

  public static final ScheduleConstants DEFAULT = new ScheduleConstants(ScheduleOptions.DEFAULT);

  private static ScheduleConstants of(
      int period,
      double factor,
      List<Integer> milestones,
      double minimum,
      int growth,
      double power,
      int patience,
      double threshold,
      boolean cyclesMomentum) {
    return new ScheduleConstants(
        new ScheduleOptions(
            period,
            factor,
            milestones,
            minimum,
            growth,
            power,
            patience,
            threshold,
            cyclesMomentum));
  }

  public ScheduleConstants withPeriod(int other) {
    return of(
        other,
        options.factor(),
        options.milestones(),
        options.minimum(),
        options.growth(),
        options.power(),
        options.patience(),
        options.threshold(),
        options.cyclesMomentum());
  }

  public ScheduleConstants withFactor(double other) {
    return of(
        options.period(),
        other,
        options.milestones(),
        options.minimum(),
        options.growth(),
        options.power(),
        options.patience(),
        options.threshold(),
        options.cyclesMomentum());
  }

  public ScheduleConstants withMilestones(List<Integer> others) {
    return of(
        options.period(),
        options.factor(),
        others,
        options.minimum(),
        options.growth(),
        options.power(),
        options.patience(),
        options.threshold(),
        options.cyclesMomentum());
  }

  public ScheduleConstants withMinimum(double other) {
    return of(
        options.period(),
        options.factor(),
        options.milestones(),
        other,
        options.growth(),
        options.power(),
        options.patience(),
        options.threshold(),
        options.cyclesMomentum());
  }

  public ScheduleConstants withGrowth(int other) {
    return of(
        options.period(),
        options.factor(),
        options.milestones(),
        options.minimum(),
        other,
        options.power(),
        options.patience(),
        options.threshold(),
        options.cyclesMomentum());
  }

  public ScheduleConstants withPower(double other) {
    return of(
        options.period(),
        options.factor(),
        options.milestones(),
        options.minimum(),
        options.growth(),
        other,
        options.patience(),
        options.threshold(),
        options.cyclesMomentum());
  }

  public ScheduleConstants withPatience(int other, double progress) {
    return of(
        options.period(),
        options.factor(),
        options.milestones(),
        options.minimum(),
        options.growth(),
        options.power(),
        other,
        progress,
        options.cyclesMomentum());
  }

  public ScheduleConstants withoutCycledMomentum() {
    return of(
        options.period(),
        options.factor(),
        options.milestones(),
        options.minimum(),
        options.growth(),
        options.power(),
        options.patience(),
        options.threshold(),
        false);
  }
}
