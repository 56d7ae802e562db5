package overfit.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import overfit.math.RandomStream;

class PenaltyTest {
  private final Parameters parameters = Descent.parameters(3, -4, 0);

  @Test
  void isHalfTheSquaresAndTheMagnitudes() {
    assertEquals(0.1 / 2 * 25 + 0.01 * 7, new Penalty(0.1, 0.01).of(parameters));
  }

  @Test
  void isNothingWithoutStrength() {
    assertEquals(0, new Penalty(0, 0).of(parameters));
  }

  /** A network of one weight and one bias, which decays in closed form. */
  @Test
  void leavesBiasesAloneIfTold() {
    Architecture line = new Architecture(1, List.of(), 1, Activation.TANH, Initialization.PYTORCH);
    Parameters both = new Network(line, new RandomStream(0)).parameters();
    both.set(new double[] {3, -4});
    both.setGradient(new double[] {1, 1});
    Penalty penalty = new Penalty(0.5, 0.25, false);
    penalty.addGradient(both);
    assertArrayEquals(new double[] {1 + 1.5 + 0.25, 1}, both.toGradientVector());
    assertEquals(0.25 * 9 + 0.25 * 3, penalty.of(both));
  }

  @Test
  void gradientIsAddedToThatOfTheLoss() {
    parameters.setGradient(new double[] {1, 1, 1});
    new Penalty(0.5, 0.25).addGradient(parameters);
    assertArrayEquals(
        new double[] {1 + 1.5 + 0.25, 1 - 2 - 0.25, 1}, parameters.toGradientVector());
  }
}
