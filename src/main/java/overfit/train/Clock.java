package overfit.train;

/**
 * Where time comes from: the machine's, or a made-up one that makes a run of the program
 * repeatable.
 */
public interface Clock {

  Clock SYSTEM = System::nanoTime;

  /** Nanoseconds since some fixed moment. */
  long nanos();
}
