package overfit.file;

import java.io.IOException;

/**
 * Invalid input from the user. The message is one line, lower case, without a full stop: where,
 * what was expected, what was found.
 */
public final class InputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The reason is cleaned, and long names in it are shortened. */
  public InputException(String reason) {
    super(MessageText.of(reason));
  }

  /**
   * The usual message: {@code expected …, found …}; a blank input is {@code found nothing}, a long
   * one is shortened.
   */
  public static InputException expected(String expected, String found) {
    String input = MessageText.quoted(found);
    return new InputException(
        "expected " + expected + ", found " + (input.isEmpty() ? "nothing" : input));
  }

  /** A file or folder {@code cannot be written: permission denied}. */
  public static InputException failed(String done, IOException e) {
    return new InputException("cannot be " + done + ": " + AtomicFile.reason(e));
  }

  /** The same message, followed by what to do: {@code expected …, found …; delete the folder}. */
  public InputException advising(String advice) {
    return new InputException(getMessage() + "; " + advice);
  }

  /** The same message, prefixed with a location: {@code wiggly.toml:7: expected …}. */
  public InputException at(String place) {
    return new InputException(place + ": " + getMessage());
  }
}
