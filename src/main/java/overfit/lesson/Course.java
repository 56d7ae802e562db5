package overfit.lesson;

import java.util.List;
import java.util.stream.Stream;

/**
 * All lessons, in modules.
 *
 * @param modules in the order of the course; those without a module in one of their own, the last
 */
public record Course(String title, List<Module> modules) {

  public Course {
    modules = List.copyOf(modules);
  }

  /** Some of the lessons, in their order. */
  public record Module(String title, List<ListedLesson> lessons) {

    public Module {
      lessons = List.copyOf(lessons);
    }
  }

  /** All lessons in their order. */
  public Stream<ListedLesson> lessons() {
    return modules.stream().flatMap(module -> module.lessons().stream());
  }
}
