package overfit.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.junit.jupiter.api.Test;
import overfit.Reference;
import overfit.math.Kernels;
import overfit.math.RandomStream;

/** One forward and backward pass of six samples of four units against PyTorch's. */
class LayerNormTest {

  private static final int SAMPLES = 6;
  private static final int UNITS = 4;

  /** A few roundings of numbers of about 1; the file has 15 digits. */
  private static final double TOLERANCE = 2e-14;

  private final JsonNode file = Reference.file("normalization").get("pointwise");
  private final JsonNode expected = file.get("layer");
  private final LayerNorm norm = new LayerNorm(UNITS, Kernels.PLAIN);
  private final NormalizedSums sums = new NormalizedSums(norm, SAMPLES);
  private final Array2DRowRealMatrix dz = new Array2DRowRealMatrix(SAMPLES, UNITS);

  private void pass() {
    List<double[]> values = norm.values().toList();
    copy(Reference.numbers(expected.get("weight")), values.get(0));
    copy(Reference.numbers(expected.get("bias")), values.get(1));
    norm.clearGradients();
    sums.forward(SAMPLES, matrix("x"));
    sums.gradient().setSubMatrix(matrix("gradOut").getData(), 0, 0);
    sums.backward(SAMPLES, dz);
    sums.addGradients(SAMPLES);
  }

  private static void copy(double[] from, double[] to) {
    System.arraycopy(from, 0, to, 0, to.length);
  }

  private Array2DRowRealMatrix matrix(String name) {
    double[] all = Reference.floats(file.get(name));
    Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(SAMPLES, UNITS);
    for (int i = 0; i < SAMPLES; i++) {
      matrix.setRow(i, Arrays.copyOfRange(all, i * UNITS, (i + 1) * UNITS));
    }
    return matrix;
  }

  @Test
  void valuesAndGradientsArePyTorchs() {
    pass();
    assertRows("trainOut", sums.rows(SAMPLES));
    assertRows("gradIn", Arrays.stream(dz.getDataRef()));
    assertRows("gradWeight", norm.gradients().limit(1));
    assertRows("gradBias", norm.gradients().skip(1));
  }

  private void assertRows(String name, Stream<double[]> rows) {
    double[] actual = rows.flatMapToDouble(Arrays::stream).toArray();
    assertArrayEquals(Reference.numbers(expected.get(name)), actual, TOLERANCE, name);
  }

  @Test
  void aSingleUnitIsAlwaysTheBias() {
    double[] standardized = new double[1];
    LayerNorm.standardize(new double[] {7}, standardized);
    assertEquals(0, standardized[0]);
  }

  @Test
  void equalSumsAreNotDividedByZero() {
    double[] standardized = new double[5];
    LayerNorm.standardize(new double[] {7, 7, 7, 7, 7}, standardized);
    assertArrayEquals(new double[5], standardized);
  }

  @Test
  void itsParametersFollowThoseOfItsLayerAndAreNotDrawn() {
    Architecture shape =
        new Architecture(1, List.of(3, 2), 1, Activation.TANH, Initialization.PYTORCH);
    Network plain = new Network(shape, new RandomStream(42));
    Network normalized =
        new Network(shape.withNormalization(Normalization.LAYER), new RandomStream(42));
    double[] drawn = plain.parameters().toVector();
    assertArrayEquals(
        Stream.of(
                Arrays.copyOfRange(drawn, 0, 6),
                new double[] {1, 1, 1, 0, 0, 0},
                Arrays.copyOfRange(drawn, 6, 14),
                new double[] {1, 1, 0, 0},
                Arrays.copyOfRange(drawn, 14, 17))
            .flatMapToDouble(Arrays::stream)
            .toArray(),
        normalized.parameters().toVector());
    assertEquals(
        List.of(
            "hidden layer 1 weights [3, 1] from 0",
            "hidden layer 1 biases [3] from 3",
            "hidden layer 1 norm weights [3] from 6",
            "hidden layer 1 norm biases [3] from 9",
            "hidden layer 2 weights [2, 3] from 12",
            "hidden layer 2 biases [2] from 18",
            "hidden layer 2 norm weights [2] from 20",
            "hidden layer 2 norm biases [2] from 22",
            "output layer weights [1, 2] from 24",
            "output layer biases [1] from 26"),
        normalized.matrices().stream().map(LayerNormTest::text).toList());
  }

  private static String text(ParameterMatrix matrix) {
    return String.join(
        " ",
        matrix.layerName(),
        matrix.name(),
        matrix.shape().toString(),
        "from",
        matrix.first() + "");
  }
}
