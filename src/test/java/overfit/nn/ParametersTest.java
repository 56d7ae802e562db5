package overfit.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.junit.jupiter.api.Test;
import overfit.Reference;
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

  @Test
  void clippingByNormIsPyTorchs() {
    JsonNode expected = Reference.file("clip-grad-norm");
    double[] before = Reference.numbers(expected.get("gradsBefore"));
    Parameters clipped = Descent.parameters(new double[before.length]);
    clipped.setGradient(before);
    double norm = clipped.clipGradientNorm(expected.get("maxNorm").asDouble());
    // A sum of fifteen squares in a different order.
    assertEquals(expected.get("totalNorm").asDouble(), norm, 15 * Math.ulp(norm));
    assertArrayEquals(
        Reference.numbers(expected.get("gradsAfter")),
        clipped.toGradientVector(),
        15 * Math.ulp(1.0));
  }

  @Test
  void aShortGradientIsNotClipped() {
    double[] gradient = new double[13];
    gradient[3] = 0.3;
    gradient[4] = -0.4;
    parameters.setGradient(gradient);
    assertEquals(0.5, parameters.clipGradientNorm(1));
    assertArrayEquals(gradient, parameters.toGradientVector());
  }

  @Test
  void clippingByValueCutsOff() {
    Parameters clipped = Descent.parameters(0, 0, 0, 0);
    clipped.setGradient(new double[] {-7, -0.5, 0.25, Double.POSITIVE_INFINITY});
    clipped.clipGradientValue(0.5);
    assertArrayEquals(new double[] {-0.5, -0.5, 0.25, 0.5}, clipped.toGradientVector());
  }
}
