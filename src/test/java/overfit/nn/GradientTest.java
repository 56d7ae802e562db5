package overfit.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.math.RandomStream;

/** Backpropagation against central differences of the loss, parameter by parameter. */
class GradientTest {
  /** The cube root of the unit roundoff balances truncation and rounding, both then about 1e-10. */
  private static final double H = 1e-5;

  private static final double TOLERANCE = 1e-8;

  private final RandomStream random = new RandomStream(42);
  private final RealMatrix x = drawn(7, 2);
  private final RealMatrix y = drawn(7, 3);

  private RealMatrix drawn(int rows, int columns) {
    double[][] data = new double[rows][columns];
    for (double[] row : data) {
      random.fillUniformFloats(row, -2, 2);
    }
    return new Array2DRowRealMatrix(data);
  }

  @ParameterizedTest
  @EnumSource
  void ofEveryActivationIsTheSlopeOfTheLoss(Activation activation) {
    assertGradient(network(activation, List.of(5, 4)), new Penalty(0, 0), 0);
  }

  @ParameterizedTest
  @EnumSource
  void withDropoutIsTheSlopeUnderTheSameMasks(Activation activation) {
    assertGradient(network(activation, List.of(5, 4)), new Penalty(0, 0), 0.4);
  }

  @ParameterizedTest
  @EnumSource(names = {"TANH", "IDENTITY"})
  void withPenaltiesIsTheSlopeOfTheirSum(Activation activation) {
    assertGradient(network(activation, List.of(6)), new Penalty(0.1, 0.03), 0);
  }

  @ParameterizedTest
  @EnumSource(names = "IDENTITY")
  void withoutHiddenLayersIsThatOfALinearModel(Activation activation) {
    assertGradient(network(activation, List.of()), new Penalty(0, 0), 0);
  }

  @ParameterizedTest
  @EnumSource
  void withLayerNormalizationIsTheSlopeOfTheLoss(Activation activation) {
    Architecture shape = new Architecture(2, List.of(5, 4), 3, activation, Initialization.PYTORCH);
    Network network = new Network(shape.withNormalization(Normalization.LAYER), random);
    drawNorms(network);
    assertGradient(network, new Penalty(0.1, 0), 0.4);
  }

  /** Other weights than 1 and biases than 0. */
  private void drawNorms(Network network) {
    double[] values = network.parameters().toVector();
    for (ParameterMatrix matrix : network.matrices()) {
      if (matrix.ofNorm()) {
        double[] drawn = new double[matrix.count()];
        random.fillUniformFloats(drawn, 0.5, 2);
        System.arraycopy(drawn, 0, values, matrix.first(), drawn.length);
      }
    }
    network.parameters().set(values);
  }

  private Network network(Activation activation, List<Integer> hidden) {
    return new Network(new Architecture(2, hidden, 3, activation, Initialization.PYTORCH), random);
  }

  private void assertGradient(Network network, Penalty penalty, double dropout) {
    RandomStream masks = random.copy();
    network.learn(x, y, Loss.MSE, dropout, masks.copy());
    penalty.addGradient(network.parameters());
    double[] analytical = network.parameters().toGradientVector();
    assertArrayEquals(numerical(network, penalty, dropout, masks), analytical, TOLERANCE);
  }

  private double[] numerical(Network network, Penalty penalty, double dropout, RandomStream masks) {
    double[] values = network.parameters().toVector();
    double[] slopes = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double value = values[i];
      values[i] = value + H;
      double above = cost(network, values, penalty, dropout, masks);
      values[i] = value - H;
      double below = cost(network, values, penalty, dropout, masks);
      values[i] = value;
      slopes[i] = (above - below) / (2 * H);
    }
    return slopes;
  }

  private double cost(
      Network network, double[] values, Penalty penalty, double dropout, RandomStream masks) {
    network.parameters().set(values);
    return Loss.MSE.of(network.forward(x, dropout, masks.copy()), y)
        + penalty.of(network.parameters());
  }
}
