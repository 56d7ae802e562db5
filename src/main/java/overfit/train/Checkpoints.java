package overfit.train;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Checkpoints of a run, spread over all its epochs.
 *
 * <p>At first every epoch has one. When the capacity is reached, only every second one is added,
 * and each replaces the earliest checkpoint that is not at a multiple of twice the stride; when no
 * such checkpoint is left, the stride doubles. So from epoch 64 on there are 65 checkpoints,
 * including that of the initial weights, and no gap is more than twice as wide as another. Networks
 * with more than 145,000 parameters have fewer.
 */
final class Checkpoints {

  private static final int CAPACITY = 65;

  /** The capacity for the epochs between two checkpoints of a run. */
  private static final int FEW = 32;

  /**
   * The limit on parameters in all checkpoints together: 65 networks with two layers of 379 units.
   * With two more numbers per parameter, as Adam stores, this is 216 MiB; with AMSGrad's three and
   * an average, 360 MiB. Early stopping keeps its best networks besides.
   */
  static final int MAX_PARAMETERS = 9 << 20;

  /** With fewer, there would be nothing between the initial weights and the present. */
  private static final int LEAST = 4;

  private final int capacity;
  private final List<Checkpoint> checkpoints = new ArrayList<>();
  private long stride = 1;

  private Checkpoints(int capacity) {
    this.capacity = capacity;
  }

  /** Keeps nothing: for runs that cannot be rewound. */
  static Checkpoints none() {
    return new Checkpoints(0);
  }

  /** For a run whose network has this number of parameters. */
  static Checkpoints forRun(int parameters) {
    return fitting(CAPACITY, parameters);
  }

  /** For the epochs between two checkpoints of a run. */
  static Checkpoints forReplay(int parameters) {
    return fitting(FEW, parameters);
  }

  private static Checkpoints fitting(int most, int parameters) {
    return new Checkpoints(Math.max(LEAST, Math.min(most, MAX_PARAMETERS / parameters)));
  }

  /** Adds a checkpoint for this epoch if one is due. */
  void addIfDue(long epoch, Supplier<Checkpoint> checkpoint) {
    if (capacity > 0 && epoch % stride == 0 && epoch > last() && makesRoom(epoch)) {
      checkpoints.add(checkpoint.get());
    }
  }

  /** Makes room for this epoch by removing an earlier one; false if this epoch is not kept. */
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

  /** About how many values of 8 bytes they store. */
  long size() {
    return checkpoints.stream().mapToLong(Checkpoint::size).sum();
  }

  /** Whether there is a checkpoint at or before an epoch. */
  boolean covers(long epoch) {
    return !checkpoints.isEmpty() && checkpoints.get(0).epoch() <= epoch;
  }

  /**
   * The latest checkpoint at or before an epoch. Unless none are kept, there is one of the initial
   * weights.
   */
  Checkpoint atOrBefore(long epoch) {
    int i = checkpoints.size() - 1;
    while (checkpoints.get(i).epoch() > epoch) {
      i--;
    }
    return checkpoints.get(i);
  }

  /** The parameters along the way to those of an epoch, the end. */
  List<Weights> pathTo(Weights end) {
    Stream<Weights> before =
        checkpoints.stream()
            .filter(each -> each.epoch() < end.epoch())
            .map(each -> new Weights(each.epoch(), each.parameters()));
    return Stream.concat(before, Stream.of(end)).toList();
  }

  /** Drops all but that of the initial weights. */
  void forget() {
    checkpoints.subList(Math.min(1, checkpoints.size()), checkpoints.size()).clear();
  }

  /** An independent copy. */
  Checkpoints copy() {
    Checkpoints copy = new Checkpoints(capacity);
    copy.stride = stride;
    copy.checkpoints.addAll(checkpoints);
    return copy;
  }

  /** A copy without the checkpoints after an epoch, for a run that branches off there. */
  Checkpoints upTo(long epoch) {
    Checkpoints copy = copy();
    copy.checkpoints.removeIf(each -> each.epoch() > epoch);
    return copy;
  }
}
