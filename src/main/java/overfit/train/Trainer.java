package overfit.train;

import java.util.Optional;

/** Trains an experiment: takes orders and provides snapshots. */
public interface Trainer extends AutoCloseable {

  void order(Order order);

  /** Whether an order has not been carried out yet: orders wait for the end of an epoch. */
  boolean pending();

  /** Takes the latest snapshot, if there is a new one. */
  Optional<Snapshot> take();

  /** Ends after the current epoch; waits for that, and returns whether it has ended. */
  boolean stop(long milliseconds);

  /** Ends, and waits a second for that at most. */
  @Override
  void close();
}
