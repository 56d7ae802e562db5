package overfit.lesson;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a learner has done of all lessons.
 *
 * @param latest the word of the lesson that was opened last; "" if there is none
 * @param lessons by their words
 */
public record LessonProgress(String latest, Map<String, LessonState> lessons) {

  /** Nothing. */
  public static final LessonProgress NONE = new LessonProgress("", Map.of());

  public LessonProgress {
    lessons = new LinkedHashMap<>(lessons);
  }

  /** Of the lesson that a word opens. */
  public LessonState of(String word) {
    return lessons.getOrDefault(word, LessonState.NEW);
  }

  /** With what was done of a lesson, which is then the latest, beside what was done before. */
  public LessonProgress with(String word, LessonState state) {
    Map<String, LessonState> more = new LinkedHashMap<>(lessons);
    more.put(word, state.and(of(word)));
    return new LessonProgress(word, more);
  }

  /** With what was done elsewhere too; where both say something, this one counts. */
  public LessonProgress and(LessonProgress other) {
    Map<String, LessonState> all = new LinkedHashMap<>(other.lessons);
    lessons.forEach((word, state) -> all.put(word, state.and(other.of(word))));
    return new LessonProgress(latest.isEmpty() ? other.latest : latest, all);
  }
}
