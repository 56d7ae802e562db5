package overfit.lesson;

import java.util.List;
import java.util.Optional;

/** The step that says where the lesson's claims end. */
public record Caveat(String id, String title, List<Block> words, Optional<Opening> opening)
    implements LessonStep {

  public Caveat {
    words = List.copyOf(words);
  }
}
