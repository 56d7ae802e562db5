package overfit.lesson;

import java.util.List;
import overfit.lesson.condition.Condition;

/**
 * What the words of a lesson say of training, over seeds.
 *
 * @param says in words
 * @param count for how many of the seeds it holds
 * @param exceptions the seeds for which it does not; empty if the lesson does not name them
 * @param place file and line of its table
 */
public record Claim(
    String says,
    Opening opening,
    Condition condition,
    List<Long> seeds,
    int count,
    List<Long> exceptions,
    String place) {

  public Claim {
    seeds = List.copyOf(seeds);
    exceptions = List.copyOf(exceptions);
  }
}
