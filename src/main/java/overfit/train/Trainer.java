package overfit.train;

import java.util.Optional;

/** Trains an experiment: takes orders and provides snapshots. */
public interface Trainer extends AutoCloseable {

  void order(Order order);

  /** Takes the latest snapshot, if there is a new one. */
  Optional<Snapshot> take();

  @Override
  void close();
}
