package overfit.lesson;

import java.util.List;
import java.util.Optional;
import overfit.lesson.condition.Condition;

/**
 * A step that is done when its condition holds for some run.
 *
 * @param start the experiment from which one starts
 * @param explained words on the solution, shown when asked for, or when it is done
 * @param counts for how many seeds it holds, if the lesson says so
 * @param place file and line of its table
 */
public record Task(
    String id,
    String title,
    List<Block> words,
    Opening start,
    Condition done,
    Solution solution,
    List<List<Block>> hints,
    List<Block> explained,
    Optional<Counts> counts,
    String place)
    implements LessonStep {

  public Task {
    words = List.copyOf(words);
    hints = List.copyOf(hints);
    explained = List.copyOf(explained);
  }

  @Override
  public Optional<Opening> opening() {
    return Optional.of(start);
  }

  /**
   * For how many of some seeds a task is done.
   *
   * @param opened as it opens
   * @param solved with its solution
   */
  public record Counts(List<Long> seeds, int opened, int solved) {

    public Counts {
      seeds = List.copyOf(seeds);
    }
  }
}
