package overfit.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Settings;
import overfit.nn.LinearWeights;

/** Noise on the inputs and the maximum norm, in a run. */
class RegularizedRunTest {

  /** The next step's noise is drawn for it, and the run's own stream stays where it is. */
  @ParameterizedTest
  @ValueSource(strings = {"input-noise=0.5", "input-noise=0.5 dropout=0.3"})
  void theObjectiveHasTheNoiseOfTheNextStep(String settings) {
    Run run = Specs.trained(settings, 3);
    double objective = run.nextEpoch().objective().value();
    double update = run.nextEpoch().firstUpdate().loss();
    run.step();
    assertEquals(run.trainLoss(), update);
    assertEquals(run.trainLoss(), objective, 1e-15);
  }

  @Test
  void trainsOtherThanItEvaluates() {
    assertFalse(Run.of(Specs.spec("input-noise=0.1")).trainsAsEvaluated());
    assertTrue(Run.of(Specs.spec("")).trainsAsEvaluated());
  }

  /** Numbers that follow are the same as if there had never been any. */
  @Test
  void drawsNothingOnceItIsOff() {
    Run run = Run.of(Specs.spec("input-noise=0.1 batch=7"));
    run.adjust(run.config().with(Settings.INPUT_NOISE, 0.0));
    Specs.train(run, 5);
    assertEquals(Specs.trained("batch=7", 5).trainLoss(), run.trainLoss());
  }

  /** Its effect does not depend on the unit of x if that is standardized. */
  @Test
  void isInTheUnitsOfTraining() {
    String points = "points=-2:0,-1:1,0:0.5,1:-1,2:0.3";
    Run small = Specs.trained(points + " standardize=on input-noise=0.3", 20);
    Run large =
        Specs.trained(
            "points=-200:0,-100:1,0:0.5,100:-1,200:0.3 standardize=on input-noise=0.3", 20);
    assertEquals(small.trainLoss(), large.trainLoss(), 1e-6);
  }

  @Test
  void noHiddenUnitHasLargerWeightsThanTheMaximumNorm() {
    Run run = Specs.trained("hidden=8,8 max-norm=0.4 optimizer=adam", 50);
    for (LinearWeights layer : run.network().layers().subList(0, 2)) {
      double largest =
          Stream.of(layer.weight()).mapToDouble(RegularizedRunTest::norm).max().orElse(0);
      assertEquals(0.4, largest, 1e-15);
    }
    assertTrue(norm(run.network().layers().get(2).weight()[0]) > 0.4);
  }

  private static double norm(double[] row) {
    return Math.sqrt(DoubleStream.of(row).map(w -> w * w).sum());
  }

  @Test
  void bothAreLiveAndReplayed() {
    Run run = Run.rewindable(Specs.spec("batch=8"), Specs.VECTORS);
    Specs.train(run, 10);
    run.adjust(
        run.config().with(Settings.INPUT_NOISE, 0.2).with(Settings.MAX_NORM, Optional.of(0.5)));
    Specs.train(run, 10);
    double[] fit = run.evaluation().testFit().y();
    assertArrayEquals(fit, new Replay(run).at(20).evaluation().testFit().y());
  }
}
