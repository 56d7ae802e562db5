package overfit.train.history;

/** The losses of a run epoch by epoch, and the best of them. */
public final class RunHistory {

  /** About how many values a history stores, once it is long. */
  public static final long SIZE = 4 * EpochSeries.SIZE;

  private final EpochSeries train;
  private final EpochSeries test;
  private final EpochSeries trainEval;
  private final EpochSeries rate;
  private final LossWindows progress;
  private long epoch;
  private double trainLoss = Double.NaN;
  private double trainEvalLoss = Double.NaN;
  private double learningRate = Double.NaN;
  private double testLoss;
  private double excessLoss;
  private double bestTestLoss = Double.POSITIVE_INFINITY;
  private double bestExcessLoss = Double.POSITIVE_INFINITY;
  private long bestEpoch;

  /**
   * @param testLoss the test loss of the initial weights
   * @param excessLoss their mean squared error against the noiseless target
   */
  public RunHistory(double testLoss, double excessLoss) {
    this.testLoss = testLoss;
    this.excessLoss = excessLoss;
    train = new EpochSeries(0);
    trainEval = new EpochSeries(0);
    test = new EpochSeries(1);
    rate = new EpochSeries(0);
    progress = new LossWindows();
  }

  private RunHistory(RunHistory other) {
    train = other.train.copy();
    test = other.test.copy();
    trainEval = other.trainEval.copy();
    rate = other.rate.copy();
    progress = other.progress.copy();
    epoch = other.epoch;
    trainLoss = other.trainLoss;
    trainEvalLoss = other.trainEvalLoss;
    learningRate = other.learningRate;
    testLoss = other.testLoss;
    excessLoss = other.excessLoss;
    bestTestLoss = other.bestTestLoss;
    bestExcessLoss = other.bestExcessLoss;
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
   * @param evalLoss the train loss before the epoch, in evaluation mode
   * @param newRate the learning rate of the epoch
   * @param newTestLoss the test loss after the epoch
   * @param newExcessLoss the mean squared error against the noiseless target after the epoch
   */
  public void add(
      double newTrainLoss,
      double evalLoss,
      double newRate,
      double newTestLoss,
      double newExcessLoss) {
    epoch++;
    trainLoss = newTrainLoss;
    trainEvalLoss = evalLoss;
    learningRate = newRate;
    testLoss = newTestLoss;
    excessLoss = newExcessLoss;
    train.add(newTrainLoss);
    trainEval.add(evalLoss);
    rate.add(newRate);
    test.add(newTestLoss);
    progress.add(newTrainLoss, newTestLoss);
    if (newTestLoss < bestTestLoss) {
      bestTestLoss = newTestLoss;
      bestExcessLoss = newExcessLoss;
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

  /** The train loss before the last epoch, in evaluation mode; NaN before the first. */
  public double trainEvalLoss() {
    return trainEvalLoss;
  }

  /** The learning rate of the last epoch; NaN before the first. */
  public double learningRate() {
    return learningRate;
  }

  public double testLoss() {
    return testLoss;
  }

  public double excessLoss() {
    return excessLoss;
  }

  public double bestTestLoss() {
    return bestTestLoss;
  }

  /** The excess loss at the best epoch. */
  public double bestExcessLoss() {
    return bestExcessLoss;
  }

  /** The epoch with the lowest test loss, counted from 1; 0 before the first. */
  public long bestEpoch() {
    return bestEpoch;
  }

  public LossWindows progress() {
    return progress;
  }

  public EpochCurves curves() {
    return new EpochCurves(train.curve(), trainEval.curve(), test.curve(), rate.curve(), bestEpoch);
  }
}
