package overfit.lesson;

import java.util.List;

/**
 * A lesson in a list.
 *
 * @param word what opens it: its name, or the path of its file if its name means another
 * @param chapter its number in the course, or ""
 * @param origin where it is from, {@code yours} or a folder; "" for the bundled ones
 * @param questions the names of its questions
 * @param tasks the names of its tasks
 * @param remark why it cannot be read; or ""
 */
public record ListedLesson(
    String name,
    String word,
    String chapter,
    String title,
    String about,
    String origin,
    List<String> questions,
    List<String> tasks,
    String remark) {

  public ListedLesson {
    questions = List.copyOf(questions);
    tasks = List.copyOf(tasks);
  }

  /** Whether it can be read. */
  public boolean valid() {
    return remark.isEmpty();
  }
}
