package overfit.nn.schedule;

import overfit.nn.Step;

/** A learning rate schedule. The unit of time is up to the caller: epochs or batches. */
public interface Schedule {
  /**
   * The step at time t. Every schedule except {@link ScheduleKind#PLATEAU} is a pure function; that
   * one has to be called once for each t, in order.
   *
   * @param t from 0
   * @param lastLoss the train loss at t − 1; ignored at 0
   * @param base the step before scheduling
   */
  Step at(int t, double lastLoss, Step base);

  /** The state of the schedule, as a vector; empty for most. */
  default double[] state() {
    return new double[0];
  }

  /** Restores the state of a schedule of the same kind. */
  default void restore(double[] state) {}

  /** This schedule, preceded by a linear warm-up of the given number of steps. */
  default Schedule withWarmUp(int steps) {
    return steps == 0 ? this : new WarmUp(steps, this);
  }
}
