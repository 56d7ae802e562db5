package overfit.tui;

import java.util.concurrent.atomic.AtomicReference;

/** What ended the program unexpectedly: of the failures of all threads, the first. */
final class Failures {

  private final AtomicReference<Throwable> first = new AtomicReference<>();

  /** Any thread may call it. */
  void add(Throwable failure) {
    first.compareAndSet(null, failure);
  }

  /** Throws the first failure, if there is one; a checked exception as a cause. */
  void throwFirst() {
    Throwable failure = first.get();
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
  }
}
