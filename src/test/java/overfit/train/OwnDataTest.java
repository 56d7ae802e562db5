package overfit.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.data.PointList;
import overfit.nn.Loss;
import overfit.train.history.Points;

/** Runs on own points: their units, and those that are held out. */
class OwnDataTest {

  private static final String OWN = "target=unknown hidden=8 optimizer=adam epochs=60 points=";

  /** Noisy samples of a sine: x times a factor plus an offset, and y as well. */
  private static String points(int count, double factor, double offset) {
    Random random = new Random(5);
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              double x = -3 + 6.0 * i / (count - 1);
              double y = Math.sin(x) + 0.3 * random.nextGaussian();
              return (factor * x + offset) + ":" + (factor * y + offset);
            })
        .collect(Collectors.joining(","));
  }

  private static Run trained(String settings) {
    return Specs.trained(settings, 60);
  }

  private static double[] sorted(double[] first, double[] second) {
    return DoubleStream.concat(Arrays.stream(first), Arrays.stream(second)).sorted().toArray();
  }

  /**
   * Lengths scale by the factor, so mean squares by its square. What differs is the rounding of the
   * standardized points to float32, 6e-8, which training multiplies.
   */
  @ParameterizedTest
  @CsvSource({"1e-5, 0", "1e9, 0", "1, 1958", "0.5, -1e6"})
  void lossesAreInTheUnitsOfTheData(double factor, double offset) {
    Run one = trained(OWN + points(40, 1, 0));
    Run other = trained(OWN + points(40, factor, offset));
    double square = factor * factor;
    double tolerance = 1e-3;
    assertEquals(1, other.testLoss() / (square * one.testLoss()), tolerance);
    assertEquals(1, other.trainLoss() / (square * one.trainLoss()), tolerance);
    assertEquals(1, other.trainLossEval() / (square * one.trainLossEval()), tolerance);
    assertEquals(
        1,
        other.scores().references().noiseFloorEstimate()
            / (square * one.scores().references().noiseFloorEstimate()),
        1e-6);
    assertEquals(one.scores().losses().trainR2(), other.scores().losses().trainR2(), tolerance);
    assertEquals(
        factor * one.snapshot().trained().predictions()[5] + offset,
        other.snapshot().trained().predictions()[5],
        tolerance * factor);
  }

  /** Huber's bends stay at one standard deviation of y; 1e-6 is the rounding to float32. */
  @ParameterizedTest
  @EnumSource(Loss.class)
  void everyLossIsThatOfTheFitThatIsShown(Loss loss) {
    RunSnapshot run = trained(OWN + points(40, 7, 100) + " loss=" + loss.key()).snapshot();
    double scale = run.scores().data().spread().y().deviation();
    assertEquals(1, mean(loss, run.trained(), scale) / run.trainLoss(), 1e-6);
    assertEquals(1, mean(loss, run.heldOut(), scale) / run.testLoss(), 1e-6);
  }

  private static double mean(Loss loss, FittedPoints fitted, double scale) {
    Points points = fitted.points();
    return IntStream.range(0, points.count())
        .mapToDouble(i -> of(loss, Math.abs(fitted.predictions()[i] - points.y()[i]), scale))
        .average()
        .orElseThrow();
  }

  private static double of(Loss loss, double error, double bend) {
    double rounded = error < bend ? error * error / 2 : bend * (error - bend / 2);
    return switch (loss) {
      case MSE -> error * error;
      case L1 -> error;
      case HUBER -> rounded;
      case SMOOTH_L1 -> rounded / bend;
    };
  }

  @Test
  void aFifthIsHeldOutAndTheRestKeepsItsOrder() {
    Run run = Run.of(Specs.spec(OWN + points(40, 1, 0)));
    assertEquals(32, run.data().count());
    assertEquals(8, run.heldOut().count());
    Points all = Run.of(Specs.spec(OWN + points(40, 1, 0) + " holdout=0")).data();
    assertArrayEquals(all.x(), sorted(run.data().x(), run.heldOut().x()));
    assertArrayEquals(Arrays.stream(run.data().x()).sorted().toArray(), run.data().x());
    assertNotEquals(
        Arrays.toString(run.heldOut().x()),
        Arrays.toString(Run.of(Specs.spec(OWN + points(40, 1, 0) + " seed=7")).heldOut().x()));
  }

  @Test
  void thoseWithTheLargestXCanBeHeldOut() {
    Run run = Run.of(Specs.spec(OWN + points(40, 1, 0) + " holdout-by=end"));
    double most = Arrays.stream(run.data().x()).max().orElseThrow();
    assertTrue(Arrays.stream(run.heldOut().x()).allMatch(x -> x > most));
  }

  /** No other number moves: the first weights and the samples stay. */
  @Test
  void holdingOutDrawsFromAGeneratorOfItsOwn() {
    Run all = Run.of(Specs.spec(""));
    Run held = Run.of(Specs.spec("holdout=0.2"));
    assertArrayEquals(all.evaluation().testFit().y(), held.evaluation().testFit().y());
    assertEquals(all.testLoss(), held.testLoss());
    assertArrayEquals(
        Arrays.stream(all.data().y()).sorted().toArray(),
        sorted(held.data().y(), held.heldOut().y()));
    assertEquals(24, held.data().count());
  }

  @Test
  void withAKnownTargetTheTestLossStaysExactAndTheHeldOutPointsValidate() {
    Run run = Specs.trained("holdout=0.3 epochs=60", 60);
    Losses losses = run.scores().losses();
    assertEquals(losses.excess() + 0.09, losses.test(), 1e-12);
    FittedPoints heldOut = run.snapshot().heldOut();
    assertEquals(9, heldOut.points().count());
    assertEquals(mean(Loss.MSE, heldOut, 1), losses.heldOut(), 1e-12);
  }

  @Test
  void builtInTargetsCanBeStandardizedToo() {
    Run run = Specs.trained("x-min=100 x-max=140 standardize=on hidden=8 epochs=60", 60);
    assertEquals(run.excessLoss() + 0.09, run.testLoss(), 1e-12);
    assertEquals(0.09, run.scores().noiseFloor(), 1e-15);
    assertEquals(100, run.evaluation().testFit().x()[0]);
    assertEquals(Math.sin(140), run.evaluation().testTruth().y()[99], 1e-15);
    RunSnapshot snapshot = run.snapshot();
    assertEquals(1, mean(Loss.MSE, snapshot.trained(), 1) / run.trainLossEval(), 1e-6);
  }

  @Test
  void pointsThatAreAllAlikeAreLearned() {
    for (String points : new String[] {"3:5,3:5,3:5", "1e15:-1e15", "3:1,3:2,3:6", "1:5,2:5,3:5"}) {
      Run run = trained(OWN + points);
      assertEquals(RunStatus.FINISHED, run.status(), points);
      assertTrue(Double.isFinite(run.trainLossEval()), points);
    }
  }

  @Test
  void restoredFromAnyEpochARunIsTheSame() {
    Run run = Run.rewindable(Specs.spec(OWN + points(40, 5, 1958)), Specs.VECTORS);
    while (run.running()) {
      run.step();
    }
    Run branch = run.copies().branch(run.atOrBefore(20), "branch");
    while (branch.running()) {
      branch.step();
    }
    assertEquals(run.testLoss(), branch.testLoss());
    assertEquals(run.scores().losses(), branch.scores().losses());
  }

  /** What was the best on other points says nothing of these; undone in a pause, it is back. */
  @Test
  void anEditedTestBeginsAnew() {
    Run run = trained(OWN + points(40, 1, 0));
    Config before = run.config();
    Scores scores = run.scores();
    Points heldOut = run.heldOut();
    PointList far = PointList.NONE;
    for (int i = 0; i < heldOut.count(); i++) {
      far = far.plus(heldOut.x()[i], heldOut.y()[i] + 5);
    }
    PointList trained = PointList.of(run.data().x(), run.data().y());
    run.adjust(before.with(Settings.POINTS, trained).with(Settings.HELD_OUT, Optional.of(far)));
    assertEquals(run.scores().losses().heldOut(), run.testLoss(), 1e-9);
    assertTrue(run.testLoss() > 10, "" + run.testLoss());
    assertEquals(0, run.scores().bestEpoch());
    run.adjust(before);
    assertEquals(scores, run.scores());
  }
}
