package overfit.record;

/**
 * A tape that cannot be played, or a film that cannot be written. The message is one line: where,
 * what was expected, what was found.
 */
public final class TapeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What was found may hold anything: line breaks and control characters become a space. */
  TapeException(String reason) {
    super(reason.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " "));
  }
}
