package overfit.train.history;

import java.util.Arrays;
import overfit.config.Settings;
import overfit.data.Target;
import overfit.train.BestEpoch;
import overfit.train.Losses;
import overfit.train.ReferenceLosses;
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
        run.trained(),
        run.heldOut(),
        run.fit(),
        run.averagedFit(),
        run.truth(),
        run.baselines(),
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
    Losses before = was.losses();
    Losses losses =
        new Losses(
            begun ? train[train.length - 1] : before.train(),
            begun ? train[train.length - 1] : before.trainMode(),
            begun ? train[0] : before.firstTrainMode(),
            begun ? test[test.length - 1] : before.test(),
            begun ? test[0] : before.firstTest(),
            begun ? test[test.length - 1] - was.noiseFloor() : before.excess(),
            before.heldOut(),
            before.trainR2(),
            before.heldOutR2(),
            before.penalty());
    BestEpoch bestEpoch =
        new BestEpoch(
            begun && !Double.isNaN(test[best]) ? best + 1 : 0,
            begun ? test[best] : was.bestTestLoss(),
            begun ? test[best] - was.noiseFloor() : was.bestExcessLoss());
    return new Scores(
        known ? was.config() : was.config().with(Settings.TARGET, Target.UNKNOWN),
        was.status(),
        was.divergence(),
        test.length,
        Math.max(was.goal(), test.length),
        losses,
        bestEpoch,
        known ? was.references() : UNKNOWN,
        was.baselines(),
        was.data(),
        was.last(),
        was.before(),
        was.atBest(),
        was.restored(),
        was.averaged());
  }

  private static final ReferenceLosses UNKNOWN =
      new ReferenceLosses(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
