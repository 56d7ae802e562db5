package overfit.math;

import java.util.concurrent.Executor;

/**
 * Threads that may share work: the caller's, and those that an executor lends. What is computed
 * never depends on how many there are, nor on whether the executor finds the time.
 */
public record Workers(int count, Executor executor) {
  /** The caller's thread alone. */
  public static final Workers ONE = new Workers(1, task -> {});

  public Workers {
    if (count < 1) {
      throw new IllegalArgumentException("expected workers from 1, found " + count);
    }
  }
}
