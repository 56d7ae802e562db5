package overfit.lesson;

import java.util.List;
import java.util.Optional;

/** A step of a lesson, read before the next one: a section of its file. */
public sealed interface LessonStep permits Words, Question, Task, Exercise, Caveat {

  /** The name by which progress is kept; unique in its lesson. */
  String id();

  /** The heading. */
  String title();

  /** What is read first. */
  List<Block> words();

  /** The experiment that it is about, if it is another one than before; paused at epoch 0. */
  Optional<Opening> opening();

  /** What helps, shown one by one when asked for. */
  default List<List<Block>> hints() {
    return List.of();
  }
}
