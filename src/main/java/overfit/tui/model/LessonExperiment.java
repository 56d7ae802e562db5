package overfit.tui.model;

import java.util.Optional;
import overfit.config.ChangeScope;
import overfit.config.RunSpec;
import overfit.lesson.Opening;

/**
 * Whose experiment is on the screen beside a lesson: one that the lesson has opened for a step,
 * perhaps with changes made since, or the user's.
 *
 * @param opening what the lesson has opened; empty if the user opened it
 */
public record LessonExperiment(Optional<Opening> opening) {

  /** The user's. */
  static final LessonExperiment OWN = new LessonExperiment(Optional.empty());

  /** Whether the lesson has opened this. */
  boolean is(Opening other) {
    return opening.filter(other::equals).isPresent();
  }

  /** Whether a run is trained as the lesson has opened it, under whatever name. */
  boolean hasUnchanged(RunSpec run) {
    return opening.stream()
        .flatMap(opened -> opened.runs().stream())
        .anyMatch(other -> trainsAlike(other, run));
  }

  private static boolean trainsAlike(RunSpec one, RunSpec other) {
    return one.edits().equals(other.edits())
        && one.config().differences(other.config()).stream()
            .allMatch(setting -> setting.change() == ChangeScope.BESIDE);
  }
}
