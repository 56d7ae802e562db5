package overfit.lesson.check;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import overfit.config.RunSpec;
import overfit.lesson.condition.Condition;
import overfit.lesson.condition.Facts;

/**
 * A condition that is tried on an experiment. It is judged once, by the thread that has trained the
 * last of its runs.
 */
final class Trial {

  private final List<RunSpec> runs;
  private final Condition condition;
  private final When when;
  private volatile boolean judged;
  private volatile OptionalInt held = OptionalInt.empty();
  private volatile OptionalDouble measured = OptionalDouble.empty();

  private enum When {
    AT_START,
    ON_THE_WAY,
    AT_END
  }

  private Trial(List<RunSpec> runs, Condition condition, When when) {
    this.runs = List.copyOf(runs);
    this.condition = condition;
    this.when = when;
  }

  /** Whether the condition holds before the first epoch. */
  static Trial atStart(List<RunSpec> runs, Condition condition) {
    return new Trial(runs, condition, When.AT_START);
  }

  /** Whether the condition holds at the end. */
  static Trial atEnd(List<RunSpec> runs, Condition condition) {
    return new Trial(runs, condition, When.AT_END);
  }

  /** Whether the condition holds before, between or after any epochs. */
  static Trial onTheWay(List<RunSpec> runs, Condition condition) {
    return new Trial(runs, condition, When.ON_THE_WAY);
  }

  List<RunSpec> runs() {
    return runs;
  }

  /**
   * @param records those of the runs
   */
  void judge(List<RecordedRun> records) {
    int end = records.stream().mapToInt(RecordedRun::epochs).max().orElse(0);
    int last = when == When.AT_START ? 0 : end;
    int epoch = when == When.AT_END ? end : 0;
    while (epoch <= last && !condition.holds(facts(records, epoch))) {
      epoch++;
    }
    if (when == When.AT_END) {
      measured = condition.measured(facts(records, last));
    }
    held = epoch <= last ? OptionalInt.of(epoch) : OptionalInt.empty();
    judged = true;
  }

  private List<Facts> facts(List<RecordedRun> records, int epoch) {
    List<Facts> facts = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      facts.add(new RecordedFacts(runs.get(i).name(), records.get(i), epoch));
    }
    return facts;
  }

  /** Whether it was judged; it is not if the check was interrupted. */
  boolean judged() {
    return judged;
  }

  /** Whether the condition holds. */
  boolean holds() {
    return held.isPresent();
  }

  /** What a single comparison compares, if it is tried at the end. */
  OptionalDouble measured() {
    return measured;
  }

  /** The number of epochs after which it holds for the first time; empty if it never does. */
  OptionalInt held() {
    return held;
  }
}
