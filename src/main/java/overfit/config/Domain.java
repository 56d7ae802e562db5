package overfit.config;

import java.util.List;
import overfit.file.InputException;

/**
 * The values that a setting accepts: how they are parsed, formatted, described and stepped through.
 */
public interface Domain<T> {

  /** Parses a value; throws {@link InputException} with what was expected and found. */
  T parse(String text);

  /** The shortest text that {@link #parse} turns back into the same value. */
  String format(T value);

  /** A short form for display; {@link #format} unless that can be long. */
  default String brief(T value) {
    return format(value);
  }

  /** The value as written in TOML and JSON: a Boolean, Long, Double, String or a List of these. */
  Object literal(T value);

  /** The accepted values, for messages and help: {@code a number from 0 to 1}. */
  String expected();

  /** What stands for a value in the synopsis of its option: {@code FILE}. */
  default String label() {
    return "VALUE";
  }

  /**
   * The next value upwards (true) or downwards; the same value at the end of the range. Names,
   * which have no order, wrap around.
   */
  T nudge(T value, boolean up);

  /**
   * Values that are worth comparing, around the present one, in ascending order; empty if there is
   * no such series.
   */
  default List<T> sweep(T present) {
    return List.of();
  }

  /** Whether one value is a list of numbers or points, separated by commas. */
  default boolean isSeries() {
    return false;
  }

  /** Whether all numbers among the values are whole. */
  default boolean isWhole() {
    return false;
  }

  /** All accepted words, for completion; empty if they cannot be listed. */
  List<String> choices();

  /** The words that values of several words begin with, and all others that are accepted. */
  default List<String> firstWords() {
    return choices();
  }
}
