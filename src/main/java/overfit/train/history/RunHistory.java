package overfit.train.history;

/** What a run has behind it: its losses epoch by epoch, and the best of them. */
public final class RunHistory {

  private final EpochSeries train;
  private final EpochSeries test;
  private final EpochSeries rate;
  private final LossWindows progress;
  private long epoch;
  private double trainLoss = Double.NaN;
  private double testLoss;
  private double bestTestLoss = Double.POSITIVE_INFINITY;
  private long bestEpoch;

  /**
   * @param testLoss of the first weights
   */
  public RunHistory(double testLoss) {
    this.testLoss = testLoss;
    train = new EpochSeries(0);
    test = new EpochSeries(1);
    rate = new EpochSeries(0);
    progress = new LossWindows();
  }

  private RunHistory(RunHistory other) {
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
  public RunHistory copy() {
    return new RunHistory(this);
  }

  /**
   * One more epoch.
   *
   * @param seen the loss that training saw, before its updates
   * @param learningRate what it went on with
   * @param afterwards the test loss after it
   */
  public void add(double seen, double learningRate, double afterwards) {
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
  public long epoch() {
    return epoch;
  }

  /** NaN before the first epoch. */
  public double trainLoss() {
    return trainLoss;
  }

  public double testLoss() {
    return testLoss;
  }

  public double bestTestLoss() {
    return bestTestLoss;
  }

  /** Counted from 1; 0 before the first. */
  public long bestEpoch() {
    return bestEpoch;
  }

  public LossWindows progress() {
    return progress;
  }

  public EpochCurves curves() {
    return new EpochCurves(train.curve(), test.curve(), rate.curve());
  }
}
