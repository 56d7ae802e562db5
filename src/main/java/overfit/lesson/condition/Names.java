package overfit.lesson.condition;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import overfit.file.InputException;

/** The runs and settings that a condition can name, beside what all runs have. */
public interface Names {

  /** The names of the runs. */
  Collection<String> runs();

  /** The names of all settings, for suggestions. */
  Collection<String> settings();

  /** What {@code answer} means: the number that answers a question; empty for other conditions. */
  OptionalDouble answer();

  /** The key of a setting, by its key or its last word. */
  Optional<String> setting(String word);

  /**
   * A value of a setting in the form in which {@link Facts#setting} has it. Throws {@link
   * InputException} if the setting cannot have it.
   */
  String value(String key, String text);
}
