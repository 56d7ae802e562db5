package overfit.lesson.condition;

import java.util.List;

/**
 * What a condition is asked of.
 *
 * @param run the run in question
 * @param index that of the epoch in question; -1 for the present
 */
record Moment(List<? extends Facts> runs, Facts run, long index) {

  static final long PRESENT = -1;

  static Moment of(List<? extends Facts> runs, Facts run) {
    return new Moment(runs, run, PRESENT);
  }

  Moment of(Facts other) {
    return new Moment(runs, other, index);
  }

  Moment at(long other) {
    return new Moment(runs, run, other);
  }
}
