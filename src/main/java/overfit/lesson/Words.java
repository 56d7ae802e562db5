package overfit.lesson;

import java.util.List;
import java.util.Optional;

/** A step that is read. */
public record Words(String id, String title, List<Block> words, Optional<Opening> opening)
    implements LessonStep {

  public Words {
    words = List.copyOf(words);
  }
}
