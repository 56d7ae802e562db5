package overfit.train;

import java.util.Optional;

/** Whoever trains an experiment: orders in, snapshots out. */
public interface Trainer extends AutoCloseable {

  void order(Order order);

  /** The snapshot that waits, if one does; the next one is then made. */
  Optional<Snapshot> take();

  @Override
  void close();
}
