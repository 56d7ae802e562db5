package overfit.cli.process;

/** How the process ends; with 128 + n when signal n ended it. */
public final class ExitCode {

  public static final int DONE = 0;

  /** An internal error. */
  public static final int INTERNAL_ERROR = 1;

  /** Input or usage that cannot be used; one line on standard error says why. */
  public static final int BAD_INPUT = 2;

  /** A run diverged; the results were written all the same. */
  public static final int DIVERGED = 3;

  private ExitCode() {}
}
