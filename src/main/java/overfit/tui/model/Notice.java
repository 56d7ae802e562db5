package overfit.tui.model;

import overfit.file.MessageText;

/**
 * One line about the effect of the last key, or empty. The next key removes it.
 *
 * @param text lower case, without a full stop
 */
public record Notice(String text, Lasts lasts) {

  public Notice {
    text = MessageText.of(text);
  }

  /** What removes a notice before the next key. */
  enum Lasts {
    /** The time it takes to read it. */
    SECONDS,
    /** The end of the training that it announces. */
    WHILE_TRAINING,
    /** Nothing: an error stays. */
    UNTIL_KEY
  }

  public static final Notice NONE = new Notice("", Lasts.UNTIL_KEY);

  private static final long SHORTEST_NANOS = 4_000_000_000L;

  /** Slow readers read ten characters a second. */
  private static final long NANOS_PER_CHARACTER = 100_000_000;

  static Notice of(String text) {
    return text.isEmpty() ? NONE : new Notice(text, Lasts.SECONDS);
  }

  static Notice error(String text) {
    return new Notice(text, Lasts.UNTIL_KEY);
  }

  static Notice whileTraining(String text) {
    return text.isEmpty() ? NONE : new Notice(text, Lasts.WHILE_TRAINING);
  }

  /** How long it is shown, in nanoseconds; {@code Long.MAX_VALUE} if time does not remove it. */
  public long nanos() {
    return lasts == Lasts.SECONDS
        ? SHORTEST_NANOS + text.length() * NANOS_PER_CHARACTER
        : Long.MAX_VALUE;
  }

  boolean endsWithTraining() {
    return lasts == Lasts.WHILE_TRAINING;
  }
}
