package overfit.config;

import java.util.List;
import overfit.file.InputException;

/**
 * The values that a setting may have: how they are read, written, described and stepped through.
 */
public interface Domain<T> {

  /** Throws {@link InputException} with what was expected and found. */
  T parse(String text);

  /** The shortest text that {@link #parse} reads back as the same value. */
  String format(T value);

  /** In a few words, for people who look: {@link #format} wherever that is short. */
  default String brief(T value) {
    return format(value);
  }

  /** The value as TOML and JSON write it: a Boolean, Long, Double, String or a List of such. */
  Object literal(T value);

  /** What may be given, for messages and help: {@code a number from 0 to 1}. */
  String expected();

  /**
   * The next value upwards (true) or downwards; the same value where there is none. Words, which
   * have no order, begin again at the other end.
   */
  T nudge(T value, boolean up);

  /** All the words that may be given, for completion; empty where they cannot be listed. */
  List<String> choices();
}
