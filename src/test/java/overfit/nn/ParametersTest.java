package overfit.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.junit.jupiter.api.Test;
import overfit.math.RandomStream;

class ParametersTest {
  private final Network network =
      new Network(
          new Architecture(2, List.of(3), 1, Activation.IDENTITY, Initialization.PYTORCH),
          new RandomStream(42));
  private final Parameters parameters = network.parameters();

  @Test
  void countIsThatOfAllWeightsAndBiases() {
    assertEquals(2 * 3 + 3 + 3 * 1 + 1, parameters.count());
  }

  @Test
  void orderIsWeightByInputsThenBiasLayerByLayer() {
    // One sample (1, 10): unit j has 1·w[0][j] + 10·w[1][j] + b[j]; the output weighs the units by
    // 1, 2, 3 and adds 5.
    parameters.set(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 5});
    double expected = (1 + 40 + 7) + 2 * (2 + 50 + 8) + 3 * (3 + 60 + 9) + 5;
    assertEquals(
        expected,
        network.forward(new Array2DRowRealMatrix(new double[][] {{1, 10}})).getEntry(0, 0));
  }

  @Test
  void aVectorIsACopy() {
    double[] before = parameters.toVector();
    parameters.toVector()[0] = 99;
    assertArrayEquals(before, parameters.toVector());
  }

  @Test
  void whatIsSetIsRead() {
    double[] vector = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13};
    parameters.set(vector);
    parameters.setGradient(vector);
    assertArrayEquals(vector, parameters.toVector());
    assertArrayEquals(vector, parameters.toGradientVector());
  }
}
