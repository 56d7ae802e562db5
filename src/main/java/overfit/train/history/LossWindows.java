package overfit.train.history;

/**
 * A whole run in a few dozen strips of epochs, all equally long: when no more fit, neighbours are
 * joined. Costs a few additions an epoch and allocates nothing; {@link #copy} keeps it for a return
 * to that epoch.
 */
public final class LossWindows {

  private static final int STRIPS = 64;

  private static final Tally EMPTY = new Tally();

  /** A stretch is an eighth of the run. */
  private static final int STRETCHES = 8;

  /** Epochs before which no stretch is told: it would have fewer than eight. */
  public static final int FIRST = STRIPS;

  private final Tally[] strips = new Tally[STRIPS];
  private final Tally open = new Tally();
  private int closed;
  private long width = 1;
  private double lastTrain = Double.NaN;
  private double lastTest = Double.NaN;

  LossWindows() {
    for (int i = 0; i < STRIPS; i++) {
      strips[i] = new Tally();
    }
  }

  /** One more epoch: the loss that training saw in it, and the test loss after it, or NaN. */
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
    int size = closed / STRETCHES;
    return stretch(closed - size, closed);
  }

  /** The eighth before the last. */
  public LossWindow before() {
    int size = closed / STRETCHES;
    return stretch(closed - 2 * size, closed - size);
  }

  /** The strip, a sixty-fourth to a thirty-second of the run, that an epoch was in. */
  public LossWindow around(long epoch) {
    int strip = (int) Math.min(closed - 1L, (epoch - 1) / width);
    return epoch < 1 ? LossWindow.NONE : stretch(strip, strip + 1);
  }

  LossWindows copy() {
    LossWindows copy = new LossWindows();
    for (int i = 0; i < STRIPS; i++) {
      copy.strips[i].set(strips[i]);
    }
    copy.open.set(open);
    copy.closed = closed;
    copy.width = width;
    copy.lastTrain = lastTrain;
    copy.lastTest = lastTest;
    return copy;
  }

  private LossWindow stretch(int from, int to) {
    if (width == 1 && closed < FIRST) {
      return LossWindow.NONE;
    }
    Tally sum = new Tally();
    for (int i = from; i < to; i++) {
      sum.add(strips[i]);
    }
    return sum.window();
  }

  private void close() {
    if (closed == STRIPS) {
      join();
      return;
    }
    strips[closed++].set(open);
    open.set(EMPTY);
  }

  /** Makes room; the open strip stays open, for it now has half of its epochs. */
  private void join() {
    for (int i = 0; i < STRIPS; i += 2) {
      strips[i / 2].set(strips[i]);
      strips[i / 2].add(strips[i + 1]);
    }
    closed = STRIPS / 2;
    width *= 2;
  }

  /** Sums and lowest values over some epochs. */
  private static final class Tally {

    private long epochs;
    private double train;
    private double trainLow = Double.POSITIVE_INFINITY;
    private double trainMove;
    private double test;
    private double testLow = Double.POSITIVE_INFINITY;
    private double testMove;

    /** The first epoch of a run moves from nowhere. */
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
