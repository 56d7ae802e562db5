package overfit.lesson;

import java.util.List;
import java.util.Optional;

/**
 * A step that asks before it shows.
 *
 * @param mark where the learner's answer stands in the picture
 * @param told what is read after the answer
 */
public record Question(
    String id,
    String title,
    List<Block> words,
    Optional<Opening> opening,
    Answer answer,
    Mark mark,
    List<List<Block>> hints,
    List<Block> told)
    implements LessonStep {

  public Question {
    words = List.copyOf(words);
    hints = List.copyOf(hints);
    told = List.copyOf(told);
  }

  /** Where an answer stands in the picture. */
  public enum Mark {
    /** Nowhere. */
    NONE,
    /** The choices are names of runs, and that run is marked. */
    RUN,
    /** The number is an epoch: a vertical line in the chart of losses. */
    EPOCH,
    /** The number is a loss: a horizontal line there. */
    LOSS
  }
}
