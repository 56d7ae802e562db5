package overfit.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.math.RandomStream;
import overfit.nn.optim.OptimizerKind;
import overfit.nn.optim.OptimizerOptions;

/** A linear network 1-2-2-1, with its parameters in the order w1 b1, w2 b2, w3 b3. */
class DiagnosisTest {
  private static final int COUNT = 13;

  private final RealMatrix x = new Array2DRowRealMatrix(new double[] {1, 2});
  private final RealMatrix y = new Array2DRowRealMatrix(new double[] {0, 0});
  private final Network network =
      new Network(
          new Architecture(1, List.of(2, 2), 1, Activation.IDENTITY, Initialization.ZEROS),
          new RandomStream(42));

  private double learn() {
    return network.learn(x, y, Loss.MSE, 0, new RandomStream(1));
  }

  private void setParameter(int index, double value) {
    double[] values = network.parameters().toVector();
    values[index] = value;
    network.parameters().set(values);
  }

  private void fill(double value) {
    double[] values = new double[COUNT];
    Arrays.fill(values, value);
    network.parameters().set(values);
  }

  /** An error of 1e10 is propagated back through weights of 1e300. */
  private void learnWithAnOverflowOnTheWayBack() {
    setParameter(0, 1);
    setParameter(1, 1);
    setParameter(10, 1e300);
    setParameter(11, 1e300);
    setParameter(12, 1e10);
    learn();
  }

  /** With the weights of the normalization of the first layer after its own. */
  @Test
  void namesTheNormalizationThatOverflows() {
    Network normalized =
        new Network(
            new Architecture(1, List.of(4), 1, Activation.IDENTITY, Initialization.PYTORCH)
                .withNormalization(Normalization.LAYER),
            new RandomStream(42));
    double[] values = normalized.parameters().toVector();
    Arrays.fill(values, 8, 12, 1.7e308);
    normalized.parameters().set(values);
    assertEquals(
        Optional.of("hidden layer 1: normalized sum is infinite"), normalized.firstNonFinite(x));
  }

  @Test
  void nothingIsFoundWhereAllIsFinite() {
    fill(0.5);
    learn();
    assertEquals(Optional.empty(), network.firstNonFinite(x));
  }

  @ParameterizedTest
  @CsvSource({
    "0, NaN, hidden layer 1: weight or bias is not a number",
    "4, Infinity, hidden layer 2: weight or bias is infinite",
    "12, -Infinity, output layer: weight or bias is infinite",
  })
  void namesTheFirstLayerWithAParameterThatIsNotFinite(int index, double value, String expected) {
    setParameter(index, value);
    assertEquals(Optional.of(expected), network.firstNonFinite(x));
  }

  @ParameterizedTest
  @CsvSource({
    "1.2e308, hidden layer 1: sum of weighted inputs is infinite",
    "1e200, hidden layer 2: sum of weighted inputs is infinite",
    "1e120, output layer: sum of weighted inputs is infinite",
  })
  void namesTheLayerWhereTheSumOverflows(double parameters, String expected) {
    fill(parameters);
    learn();
    assertEquals(Optional.of(expected), network.firstNonFinite(x));
  }

  @Test
  void namesTheGradientThatOverflowsOnTheWayBack() {
    learnWithAnOverflowOnTheWayBack();
    assertEquals(Optional.of("hidden layer 2: gradient is infinite"), network.firstNonFinite(x));
  }

  @Test
  void namesTheGradientRatherThanTheParametersThatItSpoiled() {
    learnWithAnOverflowOnTheWayBack();
    OptimizerKind.SGD
        .create(OptimizerOptions.DEFAULT, network.parameters())
        .step(new Step(0.01, 0, 0));
    assertEquals(Optional.of("hidden layer 2: gradient is infinite"), network.firstNonFinite(x));
  }

  @Test
  void aLossThatOverflowsByItselfIsNoLayersFault() {
    setParameter(12, 1e200);
    assertEquals(Double.POSITIVE_INFINITY, learn());
    assertEquals(Optional.empty(), network.firstNonFinite(x));
  }
}
