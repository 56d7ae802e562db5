package overfit.train.history;

import java.util.Arrays;
import overfit.train.RunSnapshot;
import overfit.train.Scores;

/** Snapshots of runs with synthetic curves. */
public final class Histories {

  private Histories() {}

  /**
   * @param train the train loss of each epoch
   * @param test the test loss after each epoch
   * @param rate the learning rate of each epoch
   */
  public static RunSnapshot with(RunSnapshot run, double[] train, double[] test, double[] rate) {
    Scores scores = scores(run.scores(), train, test);
    EpochCurves curves =
        new EpochCurves(
            curve(0, train), curve(0, train), curve(1, test), curve(0, rate), scores.bestEpoch());
    return new RunSnapshot(
        run.id(),
        run.start(),
        scores,
        run.data(),
        run.fitted(),
        run.fit(),
        run.truth(),
        curves,
        run.units());
  }

  /** A curve of values from an epoch on. */
  public static EpochCurve curve(long start, double... values) {
    EpochSeries series = new EpochSeries(start);
    Arrays.stream(values).forEach(series::add);
    return series.curve();
  }

  private static Scores scores(Scores was, double[] train, double[] test) {
    int best = 0;
    for (int i = 1; i < test.length; i++) {
      best = test[i] < test[best] ? i : best;
    }
    boolean begun = test.length > 0;
    boolean known = !begun || !Double.isNaN(test[0]);
    return new Scores(
        was.config(),
        was.status(),
        was.divergence(),
        test.length,
        Math.max(was.goal(), test.length),
        begun ? train[train.length - 1] : was.trainLoss(),
        begun ? train[train.length - 1] : was.trainModeLoss(),
        begun ? test[test.length - 1] : was.testLoss(),
        begun ? test[test.length - 1] - was.noiseFloor() : was.excessLoss(),
        known ? was.noiseFloor() : Double.NaN,
        known ? was.truthLoss() : Double.NaN,
        was.penalty(),
        begun ? test[best] : was.bestTestLoss(),
        begun ? test[best] - was.noiseFloor() : was.bestExcessLoss(),
        begun && !Double.isNaN(test[best]) ? best + 1 : 0,
        was.meanPredictorTrainLoss(),
        was.meanPredictorTestLoss(),
        was.last(),
        was.before(),
        was.atBest());
  }
}
