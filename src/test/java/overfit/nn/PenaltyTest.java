package overfit.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

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

  @Test
  void gradientIsAddedToThatOfTheLoss() {
    parameters.setGradient(new double[] {1, 1, 1});
    new Penalty(0.5, 0.25).addGradient(parameters);
    assertArrayEquals(
        new double[] {1 + 1.5 + 0.25, 1 - 2 - 0.25, 1}, parameters.toGradientVector());
  }
}
