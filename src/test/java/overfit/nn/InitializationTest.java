package overfit.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import overfit.Reference;
import overfit.math.DoubleNormals;
import overfit.math.RandomStream;

class InitializationTest {
  private static final JsonNode VALUES = Reference.file("initializers").get("values");

  private final RandomStream random = new RandomStream(42);

  record Shape(int outputs, int inputs) {}

  static Stream<Arguments> drawnByPyTorch() {
    return Stream.of(new Shape(64, 64), new Shape(64, 1), new Shape(1, 64), new Shape(5, 3))
        .flatMap(
            shape ->
                Stream.of(
                    Arguments.of(
                        Initialization.PYTORCH,
                        "kaiming_uniform_a_sqrt5(nn.Linear default)",
                        1,
                        shape),
                    Arguments.of(Initialization.XAVIER_UNIFORM, "xavier_uniform", 1, shape),
                    Arguments.of(
                        Initialization.XAVIER_UNIFORM,
                        "xavier_uniform_gain_tanh",
                        Activation.TANH.gain(),
                        shape),
                    Arguments.of(Initialization.XAVIER_NORMAL, "xavier_normal", 1, shape),
                    Arguments.of(
                        Initialization.KAIMING_UNIFORM,
                        "kaiming_uniform_relu",
                        Activation.RELU.gain(),
                        shape),
                    Arguments.of(
                        Initialization.KAIMING_NORMAL,
                        "kaiming_normal_relu",
                        Activation.RELU.gain(),
                        shape),
                    Arguments.of(Initialization.NORMAL, "normal(0,1)", 1, shape),
                    Arguments.of(Initialization.ZEROS, "zeros", 1, shape),
                    Arguments.of(Initialization.ONES, "ones", 1, shape)));
  }

  @ParameterizedTest
  @MethodSource("drawnByPyTorch")
  void weightsArePyTorchsToTheBit(
      Initialization initialization, String name, double gain, Shape shape) {
    double[] weight = new double[shape.outputs * shape.inputs];
    initialization.draw(weight, shape.outputs, shape.inputs, gain, random);
    JsonNode expected = VALUES.get(name + "|" + shape.outputs + "x" + shape.inputs + "|f32");
    double[] first = Reference.floats(expected.get("first"));
    double[] last = Reference.floats(expected.get("last"));
    assertArrayEquals(first, Arrays.copyOf(weight, first.length));
    assertArrayEquals(last, Arrays.copyOfRange(weight, weight.length - last.length, weight.length));
    // Sums of thousands of numbers around 1, in a different order.
    assertEquals(expected.get("sum").asDouble(), DoubleStream.of(weight).sum(), 1e-11);
    assertEquals(
        expected.get("sumsq").asDouble(), DoubleStream.of(weight).map(w -> w * w).sum(), 1e-11);
    assertEquals((float) expected.get("nextRandF32").get(0).asDouble(), random.nextFloat());
  }

  @ParameterizedTest
  @CsvSource({"64, 64", "64, 1", "1, 64", "5, 3"})
  void orthogonalWeightsArePyTorchsAsFarAsItsOwnPrecisionGoes(int outputs, int inputs) {
    double[] weight = new double[outputs * inputs];
    Initialization.ORTHOGONAL.draw(weight, outputs, inputs, 1, random);
    JsonNode expected = VALUES.get("orthogonal|" + outputs + "x" + inputs + "|f32");
    double[] first = Reference.floats(expected.get("first"));
    // PyTorch decomposes in float32: 6e-8 times the condition of a random matrix.
    assertArrayEquals(first, Arrays.copyOf(weight, first.length), 2e-6);
    assertEquals((float) expected.get("nextRandF32").get(0).asDouble(), random.nextFloat());
  }

  @ParameterizedTest
  @CsvSource({"64, 64", "64, 1", "1, 64", "5, 3"})
  void orthogonalFactorIsPyTorchsInFloat64(int rows, int columns) {
    double[] matrix = new double[rows * columns];
    DoubleNormals.fill(matrix, random);
    Orthogonal.make(matrix, rows, columns, 1);
    double[] first =
        Reference.floats(VALUES.get("orthogonal|" + rows + "x" + columns + "|f64").get("first"));
    // One unit in the last place of float32, if the float64 values differ by a rounding.
    assertArrayEquals(first, Arrays.copyOf(matrix, first.length), Math.ulp(1f));
  }

  @ParameterizedTest
  @CsvSource({"6, 6", "7, 3", "3, 7", "1, 5", "5, 1"})
  void orthogonalRowsOrColumnsStandAtRightAngles(int outputs, int inputs) {
    double[] weight = new double[outputs * inputs];
    Initialization.ORTHOGONAL.draw(weight, outputs, inputs, 2, random);
    RealMatrix m = new Array2DRowRealMatrix(outputs, inputs);
    for (int i = 0; i < weight.length; i++) {
      m.setEntry(i / inputs, i % inputs, weight[i]);
    }
    RealMatrix gram = outputs < inputs ? m.multiply(m.transpose()) : m.transpose().multiply(m);
    RealMatrix expected =
        MatrixUtils.createRealIdentityMatrix(gram.getRowDimension()).scalarMultiply(4);
    // Sums of float32 squares.
    assertTrue(gram.subtract(expected).getNorm() < 1e-5);
  }

  @ParameterizedTest
  @EnumSource
  void weightsAreFloats(Initialization initialization) {
    double[] weight = new double[64];
    initialization.draw(weight, 8, 8, Activation.TANH.gain(), random);
    for (double w : weight) {
      assertEquals((float) w, w);
    }
  }

  @Test
  void otherInitializationsAreDrawnAfterPyTorchsOwn() {
    Network network =
        new Network(
            new Architecture(1, List.of(2), 1, Activation.RELU, Initialization.KAIMING_NORMAL),
            random);
    RandomStream script = new RandomStream(42);
    script.fillUniformFloats(new double[2 + 2 + 2 + 1], -1, 1);
    double[] first = new double[2];
    double[] second = new double[2];
    script.fillNormalFloats(first, 0, Math.sqrt(2) / Math.sqrt(1));
    script.fillNormalFloats(second, 0, Math.sqrt(2) / Math.sqrt(2));
    assertArrayEquals(
        new double[] {first[0], first[1], 0, 0, second[0], second[1], 0},
        network.parameters().toVector());
  }

  @Test
  void keysAreDifferent() {
    assertEquals(
        Initialization.values().length,
        Arrays.stream(Initialization.values()).map(Initialization::key).distinct().count());
  }

  /** The formula of the help, and its standard deviation for 16 inputs, 64 outputs and gain 3. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "PYTORCH; uniform within +-1 / sqrt(inputs), the biases too; 0.1443",
        "XAVIER_UNIFORM; uniform within +-gain sqrt(6 / (inputs + outputs)); 0.4743",
        "XAVIER_NORMAL; normal, standard deviation gain sqrt(2 / (inputs + outputs)); 0.4743",
        "KAIMING_UNIFORM; uniform within +-gain sqrt(3 / inputs); 0.75",
        "KAIMING_NORMAL; normal, standard deviation gain / sqrt(inputs); 0.75",
        "ORTHOGONAL; gain times a random orthogonal matrix; 0.375",
        "ZEROS; 0; 0",
        "ONES; 1; 0",
        "NORMAL; normal, standard deviation 1; 1",
        "UNIFORM; uniform from 0 to 1; 0.2887"
      })
  void theFormulaOfTheHelpIsHowWeightsAreDrawn(
      Initialization initialization, String formula, double deviation) {
    double[] weight = new double[64 * 16];
    initialization.draw(weight, 64, 16, 3, new RandomStream(42));
    assertEquals(formula, initialization.formula());
    // Three standard errors of 1024 normal numbers.
    assertEquals(deviation, new StandardDeviation().evaluate(weight), 0.07 * deviation);
  }
}
