package overfit.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptimizerTest {
  private static final Step STEP = new Step(0.05, 0.5, 0);

  /** The gradient of a parabola with its lowest point at the origin, flatter in one direction. */
  private static double[] bowl(double[] theta) {
    return new double[] {theta[0], 0.5 * theta[1], 2 * theta[2]};
  }

  @ParameterizedTest
  @EnumSource
  void everyKindDescendsAParabola(OptimizerKind kind) {
    Parameters parameters = Descent.parameters(1, -2, 3);
    Descent.descend(
        kind.create(OptimizerOptions.DEFAULT, parameters),
        parameters,
        OptimizerTest::bowl,
        STEP,
        1000);
    // Where a step of 0.05 has long become smaller than this.
    assertArrayEquals(new double[3], parameters.toVector(), 1e-3);
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
  void keysAreDifferent() {
    long distinct =
        Arrays.stream(OptimizerKind.values()).map(OptimizerKind::key).distinct().count();
    assertEquals(OptimizerKind.values().length, distinct);
  }
}
