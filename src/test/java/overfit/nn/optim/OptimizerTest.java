package overfit.nn.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.nn.Descent;
import overfit.nn.Parameters;
import overfit.nn.Step;

class OptimizerTest {
  private static final Step STEP = new Step(0.05, 0.5, 0);

  /** Rates where 0.01 is too high for steep slopes, or too low for a rate that only decreases. */
  private static final Map<OptimizerKind, Double> OWN_RATES =
      Map.of(
          OptimizerKind.SGD, 0.001,
          OptimizerKind.ADAGRAD, 0.1,
          OptimizerKind.ADADELTA, 1.0);

  private static double[] bowl(double[] theta) {
    return new double[] {theta[0], 0.5 * theta[1], 2 * theta[2]};
  }

  /** A parabola with its minimum at the origin, flatter in one direction. */
  private static double heightInBowl(Parameters parameters) {
    double[] theta = parameters.toVector();
    return 0.5 * theta[0] * theta[0] + 0.25 * theta[1] * theta[1] + theta[2] * theta[2];
  }

  private static double[] valley(double[] theta) {
    double off = theta[1] - theta[0] * theta[0];
    return new double[] {-400 * theta[0] * off - 2 * (1 - theta[0]), 200 * off};
  }

  /**
   * Rosenbrock, "An automatic method for finding the greatest or least value of a function" (1960).
   */
  private static double heightInValley(Parameters parameters) {
    double[] theta = parameters.toVector();
    double off = theta[1] - theta[0] * theta[0];
    return 100 * off * off + (1 - theta[0]) * (1 - theta[0]);
  }

  @ParameterizedTest
  @EnumSource
  void everyKindDescendsAParabola(OptimizerKind kind) {
    Parameters parameters = Descent.parameters(1, -2, 3);
    Optimizer optimizer = kind.create(OptimizerOptions.DEFAULT, parameters);
    for (int i = 0; i < 10; i++) {
      double before = heightInBowl(parameters);
      Descent.descend(optimizer, parameters, OptimizerTest::bowl, STEP, 100);
      // Optimizers whose steps do not shrink oscillate around the minimum by about the rate.
      assertTrue(heightInBowl(parameters) < Math.max(before, STEP.rate()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyKindGetsDownRosenbrocksValley(OptimizerKind kind) {
    Parameters parameters = Descent.parameters(-1.2, 1);
    Step step = new Step(OWN_RATES.getOrDefault(kind, 0.01), 0, 0);
    Descent.descend(
        kind.create(OptimizerOptions.DEFAULT, parameters),
        parameters,
        OptimizerTest::valley,
        step,
        20_000);
    // It starts at 24.2; the bend of the valley is at 4.
    assertTrue(heightInValley(parameters) < 1, "still at " + heightInValley(parameters));
  }

  @ParameterizedTest
  @EnumSource
  void aRateBeyondAllBoundsThrowsTheParametersFarAwayAndNoException(OptimizerKind kind) {
    Parameters parameters = Descent.parameters(1, -2, 3);
    Optimizer optimizer = kind.create(OptimizerOptions.DEFAULT, parameters);
    Descent.descend(optimizer, parameters, OptimizerTest::bowl, new Step(1e30, 0.9, 0.1), 1);
    assertTrue(heightInBowl(parameters) > 1e50);
    Descent.descend(optimizer, parameters, OptimizerTest::bowl, new Step(1e30, 0.9, 0.1), 50);
  }

  @ParameterizedTest
  @EnumSource
  void aGradientOfZeroLeavesTheParametersAlone(OptimizerKind kind) {
    Parameters parameters = Descent.parameters(1, -2, 3);
    Descent.descend(
        kind.create(OptimizerOptions.DEFAULT, parameters),
        parameters,
        theta -> new double[3],
        STEP,
        5);
    assertArrayEquals(new double[] {1, -2, 3}, parameters.toVector());
  }

  @ParameterizedTest
  @EnumSource
  void denormalGradientsAreTakenLikeOthers(OptimizerKind kind) {
    Parameters parameters = Descent.parameters(1, -2, 3);
    double[] tiny = {1e-310, -1e-310, Double.MIN_VALUE};
    Descent.descend(
        kind.create(OptimizerOptions.DEFAULT, parameters), parameters, theta -> tiny, STEP, 5);
    for (double theta : parameters.toVector()) {
      assertTrue(Double.isFinite(theta));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyKindGoesOnFromItsState(OptimizerKind kind) {
    Parameters one = Descent.parameters(1, -2, 3);
    Optimizer original = kind.create(OptimizerOptions.DEFAULT, one);
    Descent.descend(original, one, OptimizerTest::bowl, STEP, 7);
    Parameters two = Descent.parameters(one.toVector());
    Optimizer restored = kind.create(OptimizerOptions.DEFAULT, two);
    restored.restore(original.state());
    Descent.descend(original, one, OptimizerTest::bowl, STEP, 7);
    Descent.descend(restored, two, OptimizerTest::bowl, STEP, 7);
    assertArrayEquals(one.toVector(), two.toVector());
    assertArrayEquals(original.state(), restored.state());
  }

  @ParameterizedTest
  @EnumSource
  void aRateOfZeroLeavesTheParametersAlone(OptimizerKind kind) {
    Parameters parameters = Descent.parameters(1, -2, 3);
    Descent.descend(
        kind.create(OptimizerOptions.DEFAULT, parameters),
        parameters,
        OptimizerTest::bowl,
        new Step(0, 0.9, 0.1),
        5);
    assertArrayEquals(new double[] {1, -2, 3}, parameters.toVector());
  }

  @Test
  void plainGradientDescentGoesTheRateTimesTheGradient() {
    Parameters parameters = Descent.parameters(1, -2, 3);
    Descent.descend(
        OptimizerKind.SGD.create(OptimizerOptions.DEFAULT, parameters),
        parameters,
        OptimizerTest::bowl,
        new Step(0.5, 0, 0),
        1);
    assertArrayEquals(new double[] {0.5, -1.5, 0}, parameters.toVector());
  }

  @Test
  void momentumAddsWhatIsLeftOfTheStepBefore() {
    Parameters parameters = Descent.parameters(0, 0, 0);
    double[] constant = {1, 1, 1};
    Descent.descend(
        OptimizerKind.SGD.create(OptimizerOptions.DEFAULT, parameters),
        parameters,
        theta -> constant,
        new Step(1, 0.5, 0),
        3);
    double steps = 1 + (1 + 0.5) + (1 + 0.5 + 0.25);
    assertArrayEquals(new double[] {-steps, -steps, -steps}, parameters.toVector());
  }

  @Test
  void firstStepOfAdamHasTheRateAsItsLengthWhateverTheGradient() {
    Parameters parameters = Descent.parameters(0, 0, 0);
    double[] gradient = {1e-3, -1, 1e6};
    Descent.descend(
        OptimizerKind.ADAM.create(OptimizerOptions.DEFAULT, parameters),
        parameters,
        theta -> gradient,
        new Step(0.1, 0, 0),
        1);
    // epsilon over the smallest gradient is 1e-5
    assertArrayEquals(new double[] {-0.1, 0.1, -0.1}, parameters.toVector(), 1e-5 * 0.1);
  }

  @Test
  void decoupledDecayShrinksTheParametersWhateverTheGradient() {
    Parameters parameters = Descent.parameters(1, -2, 3);
    Optimizer adamw = OptimizerKind.ADAMW.create(OptimizerOptions.DEFAULT, parameters);
    Descent.descend(adamw, parameters, theta -> new double[3], new Step(0.5, 0, 0.5), 1);
    assertArrayEquals(new double[] {0.75, -1.5, 2.25}, parameters.toVector());
  }

  @Test
  void aScheduledMomentumStandsOverTheOptimizersOwn() {
    for (OptimizerKind kind : new OptimizerKind[] {OptimizerKind.SGD, OptimizerKind.ADAM}) {
      Parameters own = Descent.parameters(1, -2, 3);
      Parameters scheduled = Descent.parameters(1, -2, 3);
      OptimizerOptions other = new OptimizerOptions(0, false, 0.6, 0.999, 0.99, false, 0.9);
      Descent.descend(kind.create(other, own), own, OptimizerTest::bowl, new Step(0.05, 0.6, 0), 5);
      Step cycled = new Step(0.05, 0.1, 0).withCycledMomentum(0.6);
      Descent.descend(
          kind.create(OptimizerOptions.DEFAULT, scheduled),
          scheduled,
          OptimizerTest::bowl,
          cycled,
          5);
      assertArrayEquals(own.toVector(), scheduled.toVector());
    }
  }

  @Test
  void keysAreDifferent() {
    long distinct =
        Arrays.stream(OptimizerKind.values()).map(OptimizerKind::key).distinct().count();
    assertEquals(OptimizerKind.values().length, distinct);
  }

  @ParameterizedTest
  @EnumSource
  void whatDecaysNeverEndsAmongTheDenormalNumbers(OptimizerKind kind) {
    Parameters parameters = Descent.parameters(1e-300, -1e-300, 1);
    Optimizer optimizer = kind.create(OptimizerOptions.DEFAULT, parameters);
    Step step = new Step(0.5, 0.5, 0.5);
    parameters.setGradient(new double[] {1e-300, 1e-150, 1});
    optimizer.step(step);
    parameters.setGradient(new double[3]);
    for (int i = 0; i < 2000; i++) {
      optimizer.step(step);
    }
    for (double value : optimizer.state()) {
      assertTrue(value == 0 || Math.abs(value) >= Double.MIN_NORMAL, "state " + value);
    }
    for (double value : parameters.toVector()) {
      assertTrue(value == 0 || Math.abs(value) >= Double.MIN_NORMAL, "parameter " + value);
    }
  }
}
