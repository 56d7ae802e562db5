package overfit.train.history;

/** The losses of a run epoch by epoch, and the best of them. */
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
   * @param testLoss the test loss of the initial weights
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

  /** An independent copy. */
  public RunHistory copy() {
    return new RunHistory(this);
  }

  /**
   * Adds an epoch.
   *
   * @param newTrainLoss the train loss, measured before each update with dropout on
   * @param learningRate the learning rate of the epoch
   * @param newTestLoss the test loss after the epoch
   */
  public void add(double newTrainLoss, double learningRate, double newTestLoss) {
    epoch++;
    trainLoss = newTrainLoss;
    testLoss = newTestLoss;
    train.add(newTrainLoss);
    rate.add(learningRate);
    test.add(newTestLoss);
    progress.add(newTrainLoss, newTestLoss);
    if (newTestLoss < bestTestLoss) {
      bestTestLoss = newTestLoss;
      bestEpoch = epoch;
    }
  }

  /** The number of epochs. */
  public long epoch() {
    return epoch;
  }

  /** The train loss of the last epoch; NaN before the first. */
  public double trainLoss() {
    return trainLoss;
  }

  public double testLoss() {
    return testLoss;
  }

  public double bestTestLoss() {
    return bestTestLoss;
  }

  /** The epoch with the lowest test loss, counted from 1; 0 before the first. */
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
