package overfit.file;

/**
 * Something the user gave cannot be used. The message is one line, lower case, without full stop:
 * where, what was expected, what was found.
 */
public final class InputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What was found may hold anything: line breaks and control characters become a space. */
  public InputException(String reason) {
    super(reason.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " "));
  }

  /** The usual reason: {@code expected …, found …}; where nothing was given, found nothing. */
  public static InputException expected(String expected, String found) {
    String given = found.isBlank() ? "nothing" : found.strip();
    return new InputException("expected " + expected + ", found " + given);
  }

  /** The same with its place before it: {@code wiggly.toml:7: expected …}. */
  public InputException at(String place) {
    return new InputException(place + ": " + getMessage());
  }
}
