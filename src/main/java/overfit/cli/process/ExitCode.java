package overfit.cli.process;

/** Exit codes of the process; 128 + n if signal n ended it. */
public final class ExitCode {

  public static final int DONE = 0;

  /** An internal error. */
  public static final int INTERNAL_ERROR = 1;

  /** A gradient differs from the differences of its objective, which is an error of ours too. */
  public static final int WRONG_GRADIENT = 1;

  /** A lesson claims what does not hold, or a task of it is not what it should be. */
  public static final int FALSE_CLAIM = 1;

  /** Invalid usage or input, or output that failed; one line on standard error says why. */
  public static final int BAD_INPUT = 2;

  /** A run diverged; the results were still written. */
  public static final int DIVERGED = 3;

  private ExitCode() {}
}
