package overfit.lesson.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import overfit.config.preset.Presets;
import overfit.lesson.Course;
import overfit.lesson.Lesson;
import overfit.lesson.Lessons;
import overfit.lesson.ListedLesson;

/** What the lessons consist of; {@code overfit learn --check} trains what they claim. */
class BundledLessonsTest {

  private static final Lessons LESSONS = Lessons.bundledAlone(Presets.bundledAlone());

  static SortedSet<String> names() {
    return Lessons.bundledNames();
  }

  @ParameterizedTest
  @MethodSource("names")
  void hasAQuestionATaskAHintAndACaveat(String name) {
    Lesson lesson = LESSONS.find(name);
    assertEquals(List.of(), LessonCheck.of(lesson, true).findings());
  }

  @Test
  void standInTheCourseWithoutAGap() {
    for (Course.Module module : LESSONS.course().modules()) {
      List<String> chapters = module.lessons().stream().map(ListedLesson::chapter).toList();
      for (int i = 0; i < chapters.size(); i++) {
        assertEquals(String.valueOf(i + 1), chapters.get(i).split("\\.")[1], module.title());
      }
    }
  }
}
