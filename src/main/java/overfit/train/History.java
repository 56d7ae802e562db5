package overfit.train;

/** What a run has behind it: its losses epoch by epoch, and the best of them. */
final class History {

  private final Series train;
  private final Series test;
  private final Series rate;
  private final Progress progress;
  private long epoch;
  private double trainLoss = Double.NaN;
  private double testLoss;
  private double bestTestLoss = Double.POSITIVE_INFINITY;
  private long bestEpoch;

  /**
   * @param testLoss of the first weights
   */
  History(double testLoss) {
    this.testLoss = testLoss;
    train = new Series(0);
    test = new Series(1);
    rate = new Series(0);
    progress = new Progress();
  }

  private History(History other) {
    train = other.train.copy();
    test = other.test.copy();
    rate = other.rate.copy();
    progress = other.progress.copy();
    epoch = other.epoch;
    trainLoss = other.trainLoss;
    testLoss = other.testLoss;
    bestTestLoss = other.bestTestLoss;
    bestEpoch = other.bestEpoch;
  }

  /** The same up to now; from here on each goes its own way. */
  History copy() {
    return new History(this);
  }

  /**
   * One more epoch.
   *
   * @param seen the loss that training saw, before its updates
   * @param learningRate what it went on with
   * @param afterwards the test loss after it
   */
  void add(double seen, double learningRate, double afterwards) {
    epoch++;
    trainLoss = seen;
    testLoss = afterwards;
    train.add(seen);
    rate.add(learningRate);
    test.add(afterwards);
    progress.add(seen, afterwards);
    if (afterwards < bestTestLoss) {
      bestTestLoss = afterwards;
      bestEpoch = epoch;
    }
  }

  /** Epochs done. */
  long epoch() {
    return epoch;
  }

  /** NaN before the first epoch. */
  double trainLoss() {
    return trainLoss;
  }

  double testLoss() {
    return testLoss;
  }

  double bestTestLoss() {
    return bestTestLoss;
  }

  /** Counted from 1; 0 before the first. */
  long bestEpoch() {
    return bestEpoch;
  }

  Progress progress() {
    return progress;
  }

  Curves curves() {
    return new Curves(train.curve(), test.curve(), rate.curve());
  }
}
