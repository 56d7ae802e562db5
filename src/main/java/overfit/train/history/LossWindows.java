package overfit.train.history;

import overfit.state.State;

/**
 * Loss statistics over windows of a run. All epochs are collected in at most 64 bins of equal
 * length; when they are full, adjacent bins are merged. Adding an epoch costs a few additions and
 * allocates nothing.
 */
public final class LossWindows {

  private static final int BINS = 64;

  private static final Tally EMPTY = new Tally();

  /** A window is an eighth of the run. */
  private static final int WINDOWS = 8;

  /** The epoch from which on there are windows; before, they would have fewer than 8 epochs. */
  public static final int FIRST = BINS;

  private final Tally[] bins = new Tally[BINS];
  private final Tally open = new Tally();
  private int closed;
  private long width = 1;
  private double lastTrain = Double.NaN;
  private double lastTest = Double.NaN;

  LossWindows() {
    for (int i = 0; i < BINS; i++) {
      bins[i] = new Tally();
    }
  }

  /** Adds an epoch: its train loss with dropout on, and the test loss after it, or NaN. */
  void add(double train, double test) {
    open.add(train, test, lastTrain, lastTest);
    lastTrain = train;
    lastTest = test;
    if (open.epochs == width) {
      close();
    }
  }

  /** The last eighth of the run. */
  public LossWindow last() {
    int size = closed / WINDOWS;
    return window(closed - size, closed);
  }

  /** The eighth before the last. */
  public LossWindow before() {
    int size = closed / WINDOWS;
    return window(closed - 2 * size, closed - size);
  }

  /** The bin of an epoch: between a 64th and a 32nd of the run. */
  public LossWindow around(long epoch) {
    int bin = (int) Math.min(closed - 1L, (epoch - 1) / width);
    return epoch < 1 ? LossWindow.NONE : window(bin, bin + 1);
  }

  /** An independent copy. */
  LossWindows copy() {
    LossWindows copy = new LossWindows();
    for (int i = 0; i < BINS; i++) {
      copy.bins[i].set(bins[i]);
    }
    copy.open.set(open);
    copy.closed = closed;
    copy.width = width;
    copy.lastTrain = lastTrain;
    copy.lastTest = lastTest;
    return copy;
  }

  void pass(State state) {
    for (Tally bin : bins) {
      bin.pass(state);
    }
    open.pass(state);
    closed = (int) state.whole(closed);
    width = state.whole(width);
    lastTrain = state.real(lastTrain);
    lastTest = state.real(lastTest);
  }

  private LossWindow window(int from, int to) {
    if (width == 1 && closed < FIRST) {
      return LossWindow.NONE;
    }
    Tally sum = new Tally();
    for (int i = from; i < to; i++) {
      sum.add(bins[i]);
    }
    return sum.window();
  }

  private void close() {
    if (closed == BINS) {
      join();
      return;
    }
    bins[closed++].set(open);
    open.set(EMPTY);
  }

  /** Merges adjacent bins. The open bin stays open: it now has half of its epochs. */
  private void join() {
    for (int i = 0; i < BINS; i += 2) {
      bins[i / 2].set(bins[i]);
      bins[i / 2].add(bins[i + 1]);
    }
    closed = BINS / 2;
    width *= 2;
  }

  /** Sums and minima over some epochs. */
  private static final class Tally {

    private long epochs;
    private double train;
    private double trainLow = Double.POSITIVE_INFINITY;
    private double trainMove;
    private double test;
    private double testLow = Double.POSITIVE_INFINITY;
    private double testMove;

    /** The losses before are NaN for the first epoch, which counts as no change. */
    void add(double trainLoss, double testLoss, double trainBefore, double testBefore) {
      epochs++;
      train += trainLoss;
      trainLow = Math.min(trainLow, trainLoss);
      trainMove += Double.isNaN(trainBefore) ? 0 : Math.abs(trainLoss - trainBefore);
      test += testLoss;
      testLow = Math.min(testLow, testLoss);
      testMove += Double.isNaN(testBefore) ? 0 : Math.abs(testLoss - testBefore);
    }

    void add(Tally other) {
      epochs += other.epochs;
      train += other.train;
      trainLow = Math.min(trainLow, other.trainLow);
      trainMove += other.trainMove;
      test += other.test;
      testLow = Math.min(testLow, other.testLow);
      testMove += other.testMove;
    }

    void set(Tally other) {
      epochs = other.epochs;
      train = other.train;
      trainLow = other.trainLow;
      trainMove = other.trainMove;
      test = other.test;
      testLow = other.testLow;
      testMove = other.testMove;
    }

    void pass(State state) {
      epochs = state.whole(epochs);
      train = state.real(train);
      trainLow = state.real(trainLow);
      trainMove = state.real(trainMove);
      test = state.real(test);
      testLow = state.real(testLow);
      testMove = state.real(testMove);
    }

    LossWindow window() {
      return new LossWindow(
          epochs,
          train / epochs,
          trainLow,
          trainMove / epochs,
          test / epochs,
          testLow,
          testMove / epochs);
    }
  }
}
