package overfit.cli.report;

import java.io.PrintStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import overfit.config.preset.ShellCommand;
import overfit.lesson.Course;
import overfit.lesson.LessonProgress;
import overfit.lesson.LessonState;
import overfit.lesson.ListedLesson;

/** The lessons of the course by module, with what is done of each. */
public record LessonList(Course course, LessonProgress progress) {

  public void print(PrintStream out) {
    int names = width(course.lessons().map(ListedLesson::name));
    int states = width(course.lessons().map(this::state));
    for (Course.Module module : course.modules()) {
      if (module.lessons().isEmpty()) {
        continue;
      }
      out.println(module.title());
      for (ListedLesson lesson : module.lessons()) {
        String line =
            " "
                + Padding.left(lesson.chapter(), 5)
                + Padding.left(ShellCommand.quoted(lesson.word()), names)
                + "  "
                + (states == 0 ? "" : Padding.left(state(lesson), states) + "  ")
                + title(lesson);
        out.println(line.stripTrailing());
      }
      out.println();
    }
    out.println(" overfit learn NAME opens a lesson; overfit learn NAME --text prints it");
  }

  private static int width(Stream<String> words) {
    return words.mapToInt(String::length).max().orElse(0);
  }

  private String state(ListedLesson lesson) {
    LessonState state = progress.of(lesson.word());
    return state.completes(lesson) ? "done" : state.begun() ? "begun" : "";
  }

  private static String title(ListedLesson lesson) {
    String note =
        Stream.of(lesson.origin(), lesson.remark())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
    return (lesson.title() + (note.isEmpty() ? "" : " (" + note + ")")).strip();
  }
}
