package overfit.lesson;

import java.util.List;
import java.util.Optional;

/**
 * A step in which one tries something out and compares it with a solution.
 *
 * @param solution words, shown when asked for
 */
public record Exercise(
    String id,
    String title,
    List<Block> words,
    Optional<Opening> opening,
    List<List<Block>> hints,
    List<Block> solution)
    implements LessonStep {

  public Exercise {
    words = List.copyOf(words);
    hints = List.copyOf(hints);
    solution = List.copyOf(solution);
  }
}
