package overfit.lesson.condition;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import overfit.file.InputException;
import overfit.lesson.condition.Term.Amount;
import overfit.lesson.condition.Term.Truth;

/** A condition on the runs of an experiment. */
public final class Condition {

  /** The longest, in characters. */
  private static final int LONGEST = 2000;

  private final String text;
  private final Truth truth;
  private final Optional<Amount> measured;
  private final boolean asksEachRun;
  private final boolean measures;

  private Condition(
      String text, Truth truth, Optional<Amount> measured, boolean asksEachRun, boolean measures) {
    this.text = text;
    this.truth = truth;
    this.measured = measured;
    this.asksEachRun = asksEachRun;
    this.measures = measures;
  }

  /**
   * Parses a condition. Throws {@link InputException}, without a location, for one that is not
   * understood, or that names what does not exist.
   */
  public static Condition parse(String text, Names names) {
    if (text.length() > LONGEST) {
      throw InputException.expected(
          "a condition of up to " + LONGEST + " characters", String.valueOf(text.length()));
    }
    ConditionParser parser = new ConditionParser(new Tokens(Token.in(text)), names);
    Truth truth = parser.condition();
    return new Condition(text, truth, parser.measured(), parser.asksEachRun(), parser.measures());
  }

  /**
   * Whether it holds. A name without a run means each run in turn, and it has to hold for one of
   * them.
   */
  public boolean holds(List<? extends Facts> runs) {
    return holds(runs, runs);
  }

  /** The same, but only some of the runs can be in question; the others can be named. */
  public boolean holds(List<? extends Facts> questioned, List<? extends Facts> runs) {
    return questioned.stream().anyMatch(run -> truth.in(Moment.of(runs, run)));
  }

  /**
   * The number on the left side of a condition that is a single comparison, for the first run if it
   * names none; empty for other conditions.
   */
  public OptionalDouble measured(List<? extends Facts> runs) {
    return measured.stream().mapToDouble(each -> each.in(Moment.of(runs, runs.get(0)))).findFirst();
  }

  /** Whether what it says depends on which run is in question. */
  public boolean asksEachRun() {
    return asksEachRun;
  }

  /** Whether it asks for a {@link Measure}. */
  public boolean measures() {
    return measures;
  }

  /** As it is written. */
  @Override
  public String toString() {
    return text;
  }
}
