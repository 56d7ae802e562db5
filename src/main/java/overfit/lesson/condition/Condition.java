package overfit.lesson.condition;

import java.util.List;
import overfit.file.InputException;

/** A condition on the runs of an experiment. */
public final class Condition {

  private final String text;

  private Condition(String text) {
    this.text = text;
  }

  /**
   * Parses a condition. Throws {@link InputException}, without a location, for one that is not
   * understood, or that names what does not exist.
   */
  public static Condition parse(String text, Names names) {
    return new Condition(text);
  }

  /**
   * Whether it holds. Names without a run mean each run in turn, and it has to hold for one of
   * them.
   */
  public boolean holds(List<? extends Facts> runs) {
    return false;
  }

  /** As it is written. */
  @Override
  public String toString() {
    return text;
  }
}
