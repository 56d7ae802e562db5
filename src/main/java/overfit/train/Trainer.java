package overfit.train;

import java.util.Optional;

/** Trains an experiment: takes orders and provides snapshots. */
public interface Trainer extends AutoCloseable {

  /**
   * Orders wait for the end of an epoch. Returns the number of orders up to this one, which the
   * snapshots after it have; after a visit, that is when its replay is complete.
   */
  long order(Order order);

  /** Takes the latest snapshot, if there is a new one. */
  Optional<Snapshot> take();

  /** Ends after the current epoch; waits for that, and returns whether it has ended. */
  boolean stop(long milliseconds);

  /** Ends, and waits a second for that at most. */
  @Override
  void close();
}
