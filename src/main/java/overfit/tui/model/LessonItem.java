package overfit.tui.model;

/**
 * Something to do in a step of a lesson.
 *
 * @param index which one of several of a kind
 */
public record LessonItem(Kind kind, int index) {

  /** In the order in which they are listed. */
  public enum Kind {
    /** Give one of the choices as the answer. */
    CHOICE,
    /** Match one of the left sides with another right side. */
    MATCH,
    /** Give the matched pairs as the answer. */
    CHECK,
    /** Type a number as the answer. */
    NUMBER,
    /** Train the experiment that is paused at epoch 0. */
    TRAIN,
    /** Go to the settings, to try something. */
    TRY,
    /** Show the next hint. */
    HINT,
    /** Show the solution. */
    SOLUTION,
    /** Train the experiment with the solution. */
    TRAIN_SOLUTION,
    /** Open the experiment of the step. */
    OPEN,
    /** Go to the next step. */
    NEXT,
    /** Go to the map of the course, at the end. */
    MAP
  }

  /** The only one of its kind. */
  public static LessonItem of(Kind kind) {
    return new LessonItem(kind, 0);
  }
}
