package overfit.train.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.state.State;

/** The losses of a run epoch by epoch, and the best of them. */
public final class RunHistory {

  /**
   * When training on other data began.
   *
   * @param epoch the number of epochs before it
   * @param testLoss the test loss before its first epoch
   * @param trainLoss the train loss of its first epoch; NaN before it
   */
  private record Beginning(long epoch, double testLoss, double trainLoss) {

    Beginning passed(State state) {
      return new Beginning(state.whole(epoch), state.real(testLoss), state.real(trainLoss));
    }
  }

  /**
   * The test losses, before other points to test on replaced those that they are of.
   *
   * @param epoch the number of epochs until then
   */
  private record Tested(long epoch, double loss, double excess, Best best, LossWindows progress) {

    static final Tested ANY = new Tested(0, Double.NaN, Double.NaN, Best.NONE, new LossWindows());

    Tested passed(State state) {
      LossWindows windows = progress.copy();
      Tested passed =
          new Tested(
              state.whole(epoch),
              state.real(loss),
              state.real(excess),
              best.passed(state),
              windows);
      windows.pass(state);
      return passed;
    }
  }

  private record Best(double loss, double excess, long epoch) {

    static final Best NONE = new Best(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0);

    Best passed(State state) {
      return new Best(state.real(loss), state.real(excess), state.whole(epoch));
    }
  }

  /**
   * With dropout or mini-batches, the train loss in evaluation mode costs a forward pass. It is
   * measured after every epoch at first, and later at least 128 times while the epochs double,
   * which is finer than a chart.
   */
  private static final long EVALUATIONS = 128;

  /** About how many values a history stores, once it is long. */
  public static final long SIZE = 4 * EpochSeries.SIZE;

  private final EpochSeries train;
  private final EpochSeries test;
  private final EpochSeries trainEval;
  private final EpochSeries rate;
  private LossWindows progress;
  private long epoch;
  private double trainLoss = Double.NaN;
  private double trainEvalLoss = Double.NaN;
  private double learningRate = Double.NaN;
  private List<Beginning> beginnings;
  private double testLoss;
  private double excessLoss;
  private Best best = Best.NONE;
  private Optional<Tested> replaced = Optional.empty();

  /**
   * @param testLoss the test loss of the initial weights
   * @param excessLoss their mean squared error against the noiseless target
   */
  public RunHistory(double testLoss, double excessLoss) {
    this.testLoss = testLoss;
    this.excessLoss = excessLoss;
    beginnings = new ArrayList<>(List.of(new Beginning(0, testLoss, Double.NaN)));
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
    beginnings = new ArrayList<>(other.beginnings);
    testLoss = other.testLoss;
    excessLoss = other.excessLoss;
    best = other.best;
    replaced = other.replaced;
  }

  /** An independent copy. */
  public RunHistory copy() {
    return new RunHistory(this);
  }

  /** Passes all losses, with what other data have replaced. */
  public void pass(State state) {
    for (EpochSeries series : List.of(train, test, trainEval, rate)) {
      series.pass(state);
    }
    progress.pass(state);
    epoch = state.whole(epoch);
    trainLoss = state.real(trainLoss);
    trainEvalLoss = state.real(trainEvalLoss);
    learningRate = state.real(learningRate);
    beginnings = state.list(beginnings, latest(), Beginning::passed);
    testLoss = state.real(testLoss);
    excessLoss = state.real(excessLoss);
    best = best.passed(state);
    replaced =
        state.list(replaced.stream().toList(), Tested.ANY, Tested::passed).stream().findFirst();
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
    if (latest().epoch == epoch - 1) {
      begin(new Beginning(epoch - 1, latest().testLoss, newTrainLoss));
    }
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
    if (newTestLoss < best.loss) {
      best = new Best(newTestLoss, newExcessLoss, epoch);
    }
  }

  /** The next epoch is the first on other data, with this test loss before it. */
  public void beginOnOtherData(double newTestLoss) {
    begin(new Beginning(epoch, newTestLoss, Double.NaN));
  }

  /** The next epoch is on the same data as the last one, even if others were given meanwhile. */
  public void continueOnSameData() {
    beginnings.removeIf(beginning -> beginning.epoch == epoch);
  }

  /** Tests on other points from here on: what was the best on the earlier ones says nothing. */
  public void testOnOtherPoints(double newTestLoss) {
    if (replaced.filter(tested -> tested.epoch == epoch).isEmpty()) {
      replaced = Optional.of(new Tested(epoch, testLoss, excessLoss, best, progress.copy()));
    }
    testLoss = newTestLoss;
    best = Best.NONE;
    progress = new LossWindows();
  }

  /** Tests on the same points as before, even if others were given meanwhile. */
  public void testOnSamePoints() {
    replaced
        .filter(tested -> tested.epoch == epoch)
        .ifPresent(
            tested -> {
              testLoss = tested.loss;
              excessLoss = tested.excess;
              best = tested.best;
              progress = tested.progress.copy();
            });
  }

  private void begin(Beginning beginning) {
    beginnings.removeIf(other -> other.epoch == beginning.epoch);
    beginnings.add(beginning);
  }

  private Beginning latest() {
    return beginnings.get(beginnings.size() - 1);
  }

  /** The train loss of the first epoch on the present data; NaN before it. */
  public double firstTrainLoss() {
    return latest().trainLoss;
  }

  /** The test loss before the first epoch on the present data. */
  public double firstTestLoss() {
    return latest().testLoss;
  }

  /** The number of epochs. */
  public long epoch() {
    return epoch;
  }

  /** The train loss of the last epoch; NaN before the first. */
  public double trainLoss() {
    return trainLoss;
  }

  /** Whether to measure the train loss in evaluation mode before the next epoch. */
  public boolean wantsTrainEvalLoss() {
    long interval = Math.max(1, Long.highestOneBit(epoch / EVALUATIONS));
    return epoch % interval == 0 || Double.isNaN(trainEvalLoss);
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
    return best.loss;
  }

  /** The excess loss at the best epoch. */
  public double bestExcessLoss() {
    return best.excess;
  }

  /** The epoch with the lowest test loss, counted from 1; 0 before the first. */
  public long bestEpoch() {
    return best.epoch;
  }

  public LossWindows progress() {
    return progress;
  }

  public EpochCurves curves() {
    return new EpochCurves(
        train.curve(), trainEval.curve(), test.curve(), rate.curve(), best.epoch);
  }
}
