package overfit.lesson;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import overfit.config.Setting;

/**
 * A chapter of the course, or a teacher's own.
 *
 * @param name the name of its file, without the ending
 * @param word what opens it: its name, or the path of its file
 * @param label the name of its file in messages
 * @param chapter its number in the course, {@code 2.6}; or ""
 * @param about one sentence for lists
 * @param opening the experiment that it opens, paused at epoch 0
 * @param hidden the settings whose values are not shown
 * @param waits tasks that it does not have yet, in words
 * @param steps in the order of reading; never empty
 */
public record Lesson(
    String name,
    String word,
    String label,
    String chapter,
    String title,
    String about,
    Opening opening,
    List<Setting<?>> hidden,
    List<String> waits,
    List<LessonStep> steps,
    List<Claim> claims) {

  public Lesson {
    hidden = List.copyOf(hidden);
    waits = List.copyOf(waits);
    steps = List.copyOf(steps);
    claims = List.copyOf(claims);
  }

  /** {@code 2.6 Regularization and overfitting}. */
  public String heading() {
    return chapter.isEmpty() ? title : chapter + " " + title;
  }

  /** The step of this name. */
  public Optional<LessonStep> step(String id) {
    return steps.stream().filter(step -> step.id().equals(id)).findFirst();
  }

  public Stream<Question> questions() {
    return steps.stream().filter(Question.class::isInstance).map(Question.class::cast);
  }

  public Stream<Task> tasks() {
    return steps.stream().filter(Task.class::isInstance).map(Task.class::cast);
  }
}
