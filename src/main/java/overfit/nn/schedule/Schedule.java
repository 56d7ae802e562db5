package overfit.nn.schedule;

import overfit.nn.Step;

/**
 * How the steps change while training goes on. Time is counted in whatever the caller counts:
 * epochs or batches.
 */
public interface Schedule {
  /**
   * The step at time t, from 0, for the step that the settings ask for, and the training loss at t
   * − 1, which at 0 is not looked at. Every schedule but {@link ScheduleKind#PLATEAU} is a pure
   * function; that one is called once for each t, in order.
   */
  Step at(int t, double lastLoss, Step base);

  /** All that the schedule remembers, as numbers; most nothing. */
  default double[] state() {
    return new double[0];
  }

  /** Goes on from a state that a schedule of the same kind was in. */
  default void restore(double[] state) {}

  /** This schedule, after that many steps in which the rate rises to where it begins. */
  default Schedule withWarmUp(int steps) {
    return steps == 0 ? this : new WarmUp(steps, this);
  }
}
