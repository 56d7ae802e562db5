package overfit.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.BlockRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.math.RandomStream;

class NetworkTest {
  private final RandomStream random = new RandomStream(42);
  private final Network network = network(Activation.TANH);

  private Network network(Activation activation) {
    return new Network(
        new Architecture(2, List.of(5, 3), 2, activation, Initialization.PYTORCH), random);
  }

  private RealMatrix drawn(int rows) {
    double[][] data = new double[rows][2];
    for (double[] row : data) {
      random.fillUniformFloats(row, -1, 1);
    }
    return new Array2DRowRealMatrix(data);
  }

  @Test
  void isTheProductOfItsLayersWithTheActivationBetween() {
    double[] p = network.parameters().toVector();
    RealMatrix x = drawn(4);
    RealMatrix first = layer(x, p, 0, 2, 5, true);
    RealMatrix second = layer(first, p, 15, 5, 3, true);
    RealMatrix expected = layer(second, p, 33, 3, 2, false);
    RealMatrix actual = network.forward(x);
    for (int i = 0; i < 4; i++) {
      // A few roundings of numbers below 1.
      assertArrayEquals(expected.getRow(i), actual.getRow(i), 1e-15);
    }
  }

  private static RealMatrix layer(
      RealMatrix x, double[] p, int from, int inputs, int outputs, boolean activated) {
    RealMatrix z = new Array2DRowRealMatrix(x.getRowDimension(), outputs);
    for (int i = 0; i < x.getRowDimension(); i++) {
      for (int j = 0; j < outputs; j++) {
        double sum = p[from + inputs * outputs + j];
        for (int k = 0; k < inputs; k++) {
          sum += x.getEntry(i, k) * p[from + k * outputs + j];
        }
        z.setEntry(i, j, activated ? Math.tanh(sum) : sum);
      }
    }
    return z;
  }

  @Test
  void withoutDropoutBothModesAgree() {
    RealMatrix x = drawn(6);
    assertEquals(network.forward(x), network.forward(x, 0, random));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 9})
  void evaluationInBetweenDoesNotDisturbLearning(int evaluated) {
    RealMatrix x = drawn(6);
    RealMatrix y = drawn(6);
    RandomStream masks = random.copy();
    double loss = network.learn(x, y, Loss.MSE, 0.5, masks.copy());
    double[] undisturbed = network.parameters().toGradientVector();
    network.forward(drawn(evaluated));
    assertArrayEquals(undisturbed, network.parameters().toGradientVector());
    assertEquals(loss, network.learn(x, y, Loss.MSE, 0.5, masks));
    assertArrayEquals(undisturbed, network.parameters().toGradientVector());
  }

  @Test
  void evaluationHasNoDropout() {
    RealMatrix x = drawn(6);
    RealMatrix evaluated = network.forward(x).copy();
    assertNotEquals(evaluated, network.forward(x, 0.5, random));
    assertEquals(evaluated, network.forward(x));
  }

  @Test
  void anyNumberOfSamplesGoesThroughInAnyOrder() {
    RealMatrix x = drawn(12);
    RealMatrix all = network.forward(x).copy();
    for (int n : new int[] {1, 12, 5, 2, 3, 4, 6, 12, 1}) {
      assertEquals(
          all.getSubMatrix(0, n - 1, 0, 1), network.forward(x.getSubMatrix(0, n - 1, 0, 1)));
    }
  }

  @Test
  void everyKindOfMatrixIsTaken() {
    RealMatrix x = drawn(4);
    assertEquals(network.forward(x).copy(), network.forward(new BlockRealMatrix(x.getData())));
  }

  @Test
  void divergenceIsNotANumberAndNoException() {
    double[] huge = network.parameters().toVector();
    Arrays.fill(huge, 1e300);
    Network linear = network(Activation.IDENTITY);
    linear.parameters().set(huge);
    RealMatrix x = drawn(4);
    assertTrue(!Double.isFinite(linear.learn(x, x, Loss.MSE, 0, random)));
  }

  @Test
  void equalStreamsGiveEqualNetworks() {
    Network one =
        new Network(
            new Architecture(1, List.of(4), 1, Activation.RELU, Initialization.PYTORCH),
            new RandomStream(7));
    Network two =
        new Network(
            new Architecture(1, List.of(4), 1, Activation.RELU, Initialization.PYTORCH),
            new RandomStream(7));
    assertArrayEquals(one.parameters().toVector(), two.parameters().toVector());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, 1.5, Double.NaN})
  void dropoutOutsideItsRangeIsMisuse(double dropout) {
    assertThrows(IllegalArgumentException.class, () -> network.forward(drawn(2), dropout, random));
  }

  @Test
  void aLayerWithoutUnitsIsMisuse() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Architecture(1, List.of(3, 0), 1, Activation.TANH, Initialization.PYTORCH));
  }

  @Test
  void layersCanHaveActivationsOfTheirOwn() {
    List<Activation> activations = List.of(Activation.RELU, Activation.IDENTITY);
    Network network =
        new Network(
            new Architecture(
                1,
                List.of(3, 1),
                1,
                activations,
                Initialization.ONES,
                OptionalDouble.empty(),
                Normalization.NONE),
            new RandomStream(42));
    RealMatrix x = new Array2DRowRealMatrix(new double[] {-2, 2});
    // All weights are 1 and all biases 0: the output is the sum of three relu units.
    assertArrayEquals(new double[] {0, 6}, network.forward(x).getColumn(0));
  }

  @Test
  void aGainOfItsOwnStandsOverThatOfTheActivation() {
    Architecture plain =
        new Architecture(1, List.of(4), 1, Activation.TANH, Initialization.KAIMING_NORMAL);
    Architecture wide =
        new Architecture(
            1,
            List.of(4),
            1,
            List.of(Activation.TANH),
            Initialization.KAIMING_NORMAL,
            OptionalDouble.of(2 * Activation.TANH.gain()),
            Normalization.NONE);
    double[] narrow = new Network(plain, new RandomStream(42)).parameters().toVector();
    double[] doubled = new Network(wide, new RandomStream(42)).parameters().toVector();
    for (int i = 0; i < narrow.length; i++) {
      // Weights are rounded to float32.
      assertEquals(2 * narrow[i], doubled[i], 1e-6);
    }
  }
}
