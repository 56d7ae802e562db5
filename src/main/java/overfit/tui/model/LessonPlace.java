package overfit.tui.model;

import java.util.List;
import java.util.Optional;
import overfit.lesson.condition.Condition;

/**
 * A place in a step of a lesson.
 *
 * @param scroll the number of lines above the window
 * @param chosen what the user selected; empty for what the step proposes
 * @param matched the right sides that were matched so far, "" for those that were not
 * @param pending a number that is being tested
 */
public record LessonPlace(
    int scroll, Optional<LessonItem> chosen, List<String> matched, Optional<Pending> pending) {

  /** The beginning of a step. */
  public static final LessonPlace TOP =
      new LessonPlace(0, Optional.empty(), List.of(), Optional.empty());

  public LessonPlace {
    matched = List.copyOf(matched);
  }

  /**
   * An answer that is right if a condition holds.
   *
   * @param given as it was typed
   */
  public record Pending(String given, Condition right) {}

  /** Scrolled, without a selection of the user's. */
  public LessonPlace scrolled(int next) {
    return new LessonPlace(next, Optional.empty(), matched, pending);
  }

  public LessonPlace choosing(int first, LessonItem item) {
    return new LessonPlace(first, Optional.of(item), matched, pending);
  }

  public LessonPlace withMatched(List<String> next, LessonItem item) {
    return new LessonPlace(scroll, Optional.of(item), next, pending);
  }

  public LessonPlace testing(Pending next) {
    return new LessonPlace(scroll, chosen, matched, Optional.of(next));
  }
}
