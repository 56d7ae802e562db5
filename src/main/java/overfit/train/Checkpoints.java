package overfit.train;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Checkpoints of a run over all its epochs: at first one of each. Once there are enough, each new
 * one takes the place of an earlier one, the first that has a neighbour near; and when there are
 * none such, they are taken half as often. So from the 64th epoch on there are 65, the first
 * weights and 64 more, and of the gaps between them none is more than twice as wide as another;
 * fewer of networks with more than 145,000 parameters.
 */
final class Checkpoints {

  private static final int CAPACITY = 65;

  /** Enough between two of those. */
  private static final int FEW = 32;

  /**
   * Parameters in all checkpoints: those of 65 networks of two layers of 379. Of each the optimizer
   * may remember two numbers more, so that is 216 MiB at most.
   */
  private static final int ROOM = 9 << 20;

  /** With fewer there would be nothing between the first weights and the present. */
  private static final int LEAST = 4;

  private final int capacity;
  private final List<Checkpoint> checkpoints = new ArrayList<>();
  private long stride = 1;

  private Checkpoints(int capacity) {
    this.capacity = capacity;
  }

  /** For runs that nobody will rewind. */
  static Checkpoints none() {
    return new Checkpoints(0);
  }

  /** Of a network with so many parameters. */
  static Checkpoints kept(int parameters) {
    return fitting(CAPACITY, parameters);
  }

  /** For a short stretch. */
  static Checkpoints few(int parameters) {
    return fitting(FEW, parameters);
  }

  private static Checkpoints fitting(int most, int parameters) {
    return new Checkpoints(Math.max(LEAST, Math.min(most, ROOM / parameters)));
  }

  /** Takes a checkpoint after so many epochs, if it is time for one. */
  void offer(long epoch, Supplier<Checkpoint> checkpoint) {
    if (capacity > 0 && epoch % stride == 0 && epoch > last() && makesRoom(epoch)) {
      checkpoints.add(checkpoint.get());
    }
  }

  /** Lets an earlier one go for that of an epoch, unless it is one that would go itself. */
  private boolean makesRoom(long epoch) {
    if (checkpoints.size() < capacity) {
      return true;
    }
    long wider = 2 * stride;
    OptionalInt between =
        IntStream.range(0, checkpoints.size())
            .filter(i -> checkpoints.get(i).epoch() % wider != 0)
            .findFirst();
    if (between.isEmpty()) {
      stride = wider;
      return epoch % stride == 0 && makesRoom(epoch);
    }
    if (epoch % wider == 0) {
      checkpoints.remove(between.getAsInt());
    }
    return epoch % wider == 0;
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
  Checkpoints copy() {
    Checkpoints past = new Checkpoints(capacity);
    past.stride = stride;
    past.checkpoints.addAll(checkpoints);
    return past;
  }

  /** What was up to an epoch, for a run that leaves this one there. */
  Checkpoints until(long epoch) {
    Checkpoints past = copy();
    past.checkpoints.removeIf(each -> each.epoch() > epoch);
    return past;
  }
}
