package overfit.tui.model;

import java.util.List;
import java.util.Optional;

/**
 * A place in a step of a lesson.
 *
 * @param scroll the number of lines above the window
 * @param chosen what the user selected; empty for what the step proposes
 * @param matched the right sides that were matched so far, "" for those that were not
 */
public record LessonPlace(int scroll, Optional<LessonItem> chosen, List<String> matched) {

  /** The beginning of a step. */
  public static final LessonPlace TOP = new LessonPlace(0, Optional.empty(), List.of());

  public LessonPlace {
    matched = List.copyOf(matched);
  }

  /** Scrolled, without a selection of the user's. */
  public LessonPlace scrolled(int next) {
    return new LessonPlace(next, Optional.empty(), matched);
  }

  public LessonPlace choosing(int first, LessonItem item) {
    return new LessonPlace(first, Optional.of(item), matched);
  }

  public LessonPlace withMatched(List<String> next, LessonItem item) {
    return new LessonPlace(scroll, Optional.of(item), next);
  }
}
