package overfit.lesson.facts;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.lesson.condition.Facts;
import overfit.lesson.condition.Quantity;
import overfit.lesson.condition.Series;
import overfit.lesson.condition.SeriesName;
import overfit.train.InspectedRun;
import overfit.train.RunSnapshot;
import overfit.train.Scores;
import overfit.train.baseline.BaselineFit;
import overfit.train.history.EpochCurve;

/**
 * What the screen knows of a run at the epoch that it shows. A number that it does not know exactly
 * is NaN: of a series over more than about a thousand epochs all but its ends and its extremes.
 */
public final class SnapshotFacts extends RunFacts {

  private final RunSnapshot snapshot;

  private final Optional<RunMeasures> measures;

  private SnapshotFacts(RunSnapshot snapshot, Optional<RunMeasures> measures) {
    this.snapshot = snapshot;
    this.measures = measures;
  }

  /** Without what would have to be computed. */
  public static SnapshotFacts of(RunSnapshot snapshot) {
    return new SnapshotFacts(snapshot, Optional.empty());
  }

  /** Of a run that is not trained any further, with all that can be computed from its state. */
  static SnapshotFacts of(InspectedRun inspected, BooleanSupplier wanted) {
    RunSnapshot snapshot = inspected.run().snapshot();
    return new SnapshotFacts(snapshot, Optional.of(new RunMeasures(inspected, wanted)));
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
  protected BaselineFit polynomial(int degree) {
    return PolynomialFits.SHARED.of(snapshot, degree);
  }

  @Override
  protected Optional<RunMeasures> measures() {
    return measures;
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
              snapshot.curves().train(), 0, epochs, firstSeen(), scores.trainModeLoss());
      case TRAIN -> later(snapshot.curves().trainEval(), scores.trainLoss());
      case TEST -> later(snapshot.curves().test(), scores.testLoss());
      case EXCESS -> excess(later(snapshot.curves().test(), scores.testLoss()));
      case RATE -> new CurveSeries(snapshot.curves().rate(), 0, epochs, Double.NaN, Double.NaN);
      case X -> Series.of(snapshot.data().x());
      case Y -> Series.of(snapshot.data().y());
      case FIT -> Series.of(); // the curve that is drawn has other points
    };
  }

  /** Scores have that of the first epoch on the present data. */
  private double firstSeen() {
    boolean sameData =
        snapshot.start().edits().stream()
            .map(edit -> edit.changes().settings())
            .noneMatch(
                changed ->
                    changed.contains(Settings.POINTS) || changed.contains(Settings.HELD_OUT));
    return sameData ? snapshot.scores().losses().firstTrainMode() : Double.NaN;
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
}
