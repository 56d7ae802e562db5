package overfit.lesson.facts;

import java.util.HashMap;
import java.util.Map;
import overfit.config.Config;
import overfit.lesson.condition.Facts;
import overfit.lesson.condition.Polynomial;
import overfit.lesson.condition.Quantity;
import overfit.lesson.condition.Series;
import overfit.lesson.condition.SeriesName;
import overfit.math.regression.Regression;
import overfit.train.Run;
import overfit.train.RunSnapshot;
import overfit.train.Scores;
import overfit.train.baseline.BaselineData;
import overfit.train.baseline.BaselineFit;
import overfit.train.history.EpochCurve;
import overfit.train.history.Points;

/**
 * What the screen knows of a run at the epoch that it shows. Series over more than about a thousand
 * epochs are thinned; the first and the last of a series, the smallest and the largest of the
 * losses seen are exact.
 */
public final class SnapshotFacts extends RunFacts {

  private final RunSnapshot snapshot;
  private final Map<Integer, BaselineFit> polynomials = new HashMap<>();

  private SnapshotFacts(RunSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  public static SnapshotFacts of(RunSnapshot snapshot) {
    return new SnapshotFacts(snapshot);
  }

  RunSnapshot snapshot() {
    return snapshot;
  }

  /** After an epoch that the run has passed; at present if it has not. */
  Facts at(long epoch) {
    return epoch < snapshot.epoch() ? new PastFacts(this, epoch) : this;
  }

  @Override
  public String run() {
    return snapshot.name();
  }

  @Override
  public String status() {
    return word(snapshot.status());
  }

  @Override
  protected Config config() {
    return snapshot.config();
  }

  @Override
  protected BaselineData points() {
    return BaselineData.of(
        config(), snapshot.data(), snapshot.heldOut().points(), Run.testTruth(config()));
  }

  @Override
  public double polynomial(int degree, Polynomial part) {
    BaselineFit fit =
        polynomials.computeIfAbsent(
            degree, wanted -> points().fit(new Regression.Polynomial(wanted)));
    return of(fit, part);
  }

  @Override
  protected double measured(Quantity quantity) {
    return ScoreNumbers.of(snapshot.scores(), quantity);
  }

  @Override
  public Series series(SeriesName name) {
    Scores scores = snapshot.scores();
    long epochs = scores.epoch();
    return switch (name) {
      case SEEN ->
          new CurveSeries(
              snapshot.curves().train(),
              0,
              epochs,
              scores.losses().firstTrainMode(),
              scores.trainModeLoss());
      case TRAIN -> later(snapshot.curves().trainEval(), scores.trainLoss());
      case TEST -> later(snapshot.curves().test(), scores.testLoss());
      case EXCESS -> excess(later(snapshot.curves().test(), scores.testLoss()));
      case RATE -> later(snapshot.curves().rate(), Double.NaN);
      case X -> Series.of(snapshot.data().x());
      case Y -> Series.of(snapshot.data().y());
      case FIT -> Series.of(fit().y());
    };
  }

  /** What is measured after each epoch. */
  private Series later(EpochCurve curve, double last) {
    return new CurveSeries(curve, 1, snapshot.epoch(), Double.NaN, last);
  }

  /** For the mean squared error, the test loss is the excess loss and the noise floor. */
  private Series excess(Series test) {
    double present = snapshot.scores().excessLoss();
    double beyond = snapshot.testLoss() - present;
    double floor = snapshot.scores().noiseFloor();
    boolean squared = Math.abs(beyond - floor) <= 1e-9 * Math.abs(floor);
    return squared ? new ShiftedSeries(test, -floor, present) : Series.of();
  }

  /** The curve that is drawn, between the ends of the test points. */
  private Points fit() {
    double[] x = Run.testTruth(config()).x();
    return snapshot.fit().within(x[0], x[x.length - 1]);
  }
}
