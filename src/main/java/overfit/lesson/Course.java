package overfit.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All lessons, in modules.
 *
 * @param modules in the order of the course; the last one has the lessons of no other, if there are
 *     some
 */
public record Course(String title, List<Module> modules) {

  private static final String OTHERS = "Other lessons";

  public Course {
    modules = List.copyOf(modules);
  }

  /** Some of the lessons, in their order. */
  public record Module(String title, List<ListedLesson> lessons) {

    public Module {
      lessons = List.copyOf(lessons);
    }
  }

  /** The first part of a chapter's number is that of its module, the second its place there. */
  static Course of(String title, List<String> modules, List<ListedLesson> lessons) {
    List<Module> all = new ArrayList<>();
    for (int i = 1; i <= modules.size(); i++) {
      int number = i;
      all.add(
          new Module(
              modules.get(i - 1),
              lessons.stream()
                  .filter(lesson -> number(lesson, 0) == number)
                  .sorted(Comparator.comparingInt(lesson -> number(lesson, 1)))
                  .toList()));
    }
    List<ListedLesson> others =
        lessons.stream()
            .filter(lesson -> number(lesson, 0) < 1 || number(lesson, 0) > modules.size())
            .toList();
    if (!others.isEmpty()) {
      all.add(new Module(OTHERS, others));
    }
    return new Course(title, all);
  }

  /** A part of a chapter's number; 0 without one. */
  private static int number(ListedLesson lesson, int part) {
    return lesson.chapter().isEmpty() ? 0 : Integer.parseInt(lesson.chapter().split("\\.")[part]);
  }

  /** All lessons in their order. */
  public Stream<ListedLesson> lessons() {
    return modules.stream().flatMap(module -> module.lessons().stream());
  }
}
