package overfit.train;

/** A source of time: the system clock, or a simulated one for reproducible sessions. */
public interface Clock {

  Clock SYSTEM = System::nanoTime;

  /** Nanoseconds since a fixed but arbitrary origin. */
  long nanos();
}
