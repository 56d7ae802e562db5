package overfit.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Checkpoints of a run, evenly over all its epochs: at first one of each; when there are too many,
 * every other one goes, and they are taken half as often. So there are always from 64 to 128 of
 * them, once there are so many epochs; fewer of networks with more than 73,000 parameters.
 */
final class Past {

  private static final int CAPACITY = 128;

  /** Enough between two of those. */
  private static final int FEW = 32;

  /**
   * Parameters in all checkpoints: those of 128 networks of two layers of 256. Of each the
   * optimizer may remember two numbers more, so that is 216 MiB at most.
   */
  private static final int ROOM = 9 << 20;

  /** With fewer there would be nothing between the first weights and the present. */
  private static final int LEAST = 4;

  private final int capacity;
  private final List<Checkpoint> checkpoints = new ArrayList<>();
  private long stride = 1;

  private Past(int capacity) {
    this.capacity = capacity;
  }

  /** For runs that nobody will rewind. */
  static Past none() {
    return new Past(0);
  }

  /** Of a network with so many parameters. */
  static Past kept(int parameters) {
    return fitting(CAPACITY, parameters);
  }

  /** For a short stretch. */
  static Past few(int parameters) {
    return fitting(FEW, parameters);
  }

  private static Past fitting(int most, int parameters) {
    return new Past(Math.max(LEAST, Math.min(most, ROOM / parameters)));
  }

  /** Takes a checkpoint after so many epochs, if it is time for one. */
  void offer(long epoch, Supplier<Checkpoint> checkpoint) {
    if (capacity == 0 || epoch % stride != 0 || epoch <= last()) {
      return;
    }
    if (checkpoints.size() == capacity) {
      stride *= 2;
      checkpoints.removeIf(each -> each.epoch() % stride != 0);
    }
    if (epoch % stride == 0) {
      checkpoints.add(checkpoint.get());
    }
  }

  private long last() {
    return checkpoints.isEmpty() ? -1 : checkpoints.get(checkpoints.size() - 1).epoch();
  }

  int count() {
    return checkpoints.size();
  }

  boolean reaches(long epoch) {
    return !checkpoints.isEmpty() && checkpoints.get(0).epoch() <= epoch;
  }

  /**
   * The last one that is not after an epoch. Whoever keeps checkpoints at all has one of the first
   * weights.
   */
  Checkpoint before(long epoch) {
    int i = checkpoints.size() - 1;
    while (checkpoints.get(i).epoch() > epoch) {
      i--;
    }
    return checkpoints.get(i);
  }

  /** The same up to now; from here on each goes its own way. */
  Past copy() {
    Past past = new Past(capacity);
    past.stride = stride;
    past.checkpoints.addAll(checkpoints);
    return past;
  }

  /** What was up to an epoch, for a run that leaves this one there. */
  Past until(long epoch) {
    Past past = copy();
    past.checkpoints.removeIf(each -> each.epoch() > epoch);
    return past;
  }
}
