package overfit.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import overfit.math.RandomStream;
import overfit.nn.ParameterMatrix.Kind;

class GradientCheckTest {

  private static final Penalty NONE = new Penalty(0, 0);

  private static final List<Penalty> PENALTIES =
      List.of(NONE, new Penalty(0.1, 0), new Penalty(0, 0.1), new Penalty(10, 1));

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

  private Objective objective(Activation activation, Loss loss, Penalty penalty, double dropout) {
    return objective(activation, loss, penalty, dropout, Normalization.NONE);
  }

  private Objective objective(
      Activation activation,
      Loss loss,
      Penalty penalty,
      double dropout,
      Normalization normalization) {
    // Over few units, a normalization is almost a step, too sharp for differences.
    List<Integer> hidden = normalization == Normalization.NONE ? List.of(5, 4) : List.of(9, 8);
    Architecture shape =
        new Architecture(2, hidden, 3, activation, Initialization.PYTORCH)
            .withNormalization(normalization);
    return new Objective(new Network(shape, random), x, y, loss, penalty, dropout, random);
  }

  private static List<MatrixCheck> compareAll(GradientCheck check, double h) {
    return check.matrices().stream()
        .map(matrix -> check.compare(matrix, check.all(matrix), h, () -> true))
        .toList();
  }

  static Stream<Arguments> activationsLossesAndNormalizations() {
    return Arrays.stream(Activation.values())
        .flatMap(
            a ->
                Arrays.stream(Loss.values())
                    .flatMap(
                        loss ->
                            Arrays.stream(Normalization.values())
                                .map(norm -> Arguments.of(a, loss, norm))));
  }

  @ParameterizedTest
  @MethodSource("activationsLossesAndNormalizations")
  void gradientsPassWithAllPenaltiesAndWithDropout(
      Activation activation, Loss loss, Normalization norm) {
    for (Penalty penalty : PENALTIES) {
      for (double dropout : new double[] {0, 0.4}) {
        GradientCheck check =
            new GradientCheck(objective(activation, loss, penalty, dropout, norm));
        for (MatrixCheck each : compareAll(check, GradientCheck.STEP)) {
          assertTrue(each.within(GradientCheck.THRESHOLD), each.worst().toString());
          assertEquals(each.matrix().count(), each.compared() + each.kinks());
          assertTrue(each.compared() > 0);
        }
      }
    }
  }

  @Test
  void theParametersStayAsTheyWere() {
    Objective objective = objective(Activation.TANH, Loss.MSE, NONE, 0.4);
    double before = objective.value();
    compareAll(new GradientCheck(objective), 0.1);
    assertEquals(before, objective.value());
  }

  @Test
  void oneWrongDerivativeIsFoundInItsPlace() {
    Objective objective = objective(Activation.TANH, Loss.MSE, NONE, 0);
    double[] gradient = objective.gradient();
    ParameterMatrix second = objective.matrices().get(2);
    int wrong = second.position(3 * 5 + 2);
    gradient[wrong] *= 1 + 1e-4;
    for (MatrixCheck each : compareAll(new GradientCheck(objective, gradient), 1e-5)) {
      assertEquals(!each.matrix().equals(second), each.within(GradientCheck.THRESHOLD));
      if (each.matrix().equals(second)) {
        int found = each.worst().orElseThrow().parameter();
        assertEquals(List.of(3, 2), each.matrix().indices(found));
        assertEquals(1e-4, each.worst().orElseThrow().relativeError(), 1e-6);
      }
    }
  }

  @Test
  void aDerivativeThatIsNotANumberFails() {
    Objective objective = objective(Activation.TANH, Loss.MSE, NONE, 0);
    double[] gradient = objective.gradient();
    gradient[0] = Double.NaN;
    MatrixCheck first = compareAll(new GradientCheck(objective, gradient), 1e-5).get(0);
    assertFalse(first.within(GradientCheck.THRESHOLD));
    assertEquals(0, first.worst().orElseThrow().parameter());
  }

  /** Without the penalty on weights, a backward pass is right for another objective. */
  @ParameterizedTest
  @CsvSource({"0.1, 0", "0, 0.01"})
  void aPenaltyLeftOutOfTheGradientIsFound(double l2, double l1) {
    Objective objective = objective(Activation.TANH, Loss.MSE, new Penalty(l2, l1), 0);
    double[] gradient = objective.gradient();
    double[] without = gradient.clone();
    for (int i = 0; i < without.length; i++) {
      double value = objective.parameter(i);
      without[i] -= l2 * value + l1 * Math.signum(value);
    }
    GradientCheck check = new GradientCheck(objective, without);
    assertTrue(compareAll(check, 1e-5).stream().noneMatch(each -> each.within(1e-7)));
  }

  /** One unit with the sum 0.05 b + 0.001 at x = 1: only its own parameters cross the bend. */
  @Test
  void differencesThatCrossTheBendOfARectifierAreCountedAsKinks() {
    Architecture shape =
        new Architecture(1, List.of(1), 1, Activation.RELU, Initialization.PYTORCH);
    RealMatrix one = new Array2DRowRealMatrix(new double[] {1});
    Network network = new Network(shape, random);
    network.parameters().set(new double[] {0.05, -0.049, 2, 0});
    GradientCheck check =
        new GradientCheck(new Objective(network, one, one, Loss.MSE, NONE, 0, random));
    assertEquals(List.of(1, 1, 0, 0), kinks(check, 0.01));
    assertEquals(List.of(0, 0, 0, 0), kinks(check, 0.0001));
    assertTrue(check.compare(0, 0.01).relativeError() > 0.1);
    assertTrue(check.compare(0, 0.0001).relativeError() < 1e-7);
  }

  private static List<Integer> kinks(GradientCheck check, double h) {
    return compareAll(check, h).stream().map(MatrixCheck::kinks).toList();
  }

  /** The output is the bias, 0.5, and so is the error. */
  @ParameterizedTest
  @CsvSource({
    "L1, 0.5, 0.1, 0, 0",
    "L1, 0.5, 0.6, 0, 1",
    "HUBER, 1.05, 0.1, 0, 1",
    "SMOOTH_L1, -1.05, 0.1, 0, 1",
    "HUBER, 0.5, 0.1, 0, 0",
    "MSE, 0.5, 0.6, 0, 0",
    "MSE, 0.5, 0.6, 0.1, 1",
    "MSE, -0.5, 0.4, 0.1, 0",
    "MSE, 0, 0.4, 0.1, 0"
  })
  void bendsOfLossesAndOfTheL1PenaltyAreKinks(
      Loss loss, double bias, double h, double l1, int kinks) {
    Architecture shape =
        new Architecture(1, List.of(), 1, Activation.IDENTITY, Initialization.PYTORCH);
    RealMatrix zero = new Array2DRowRealMatrix(new double[] {0});
    Network network = new Network(shape, random);
    network.parameters().set(new double[] {2, bias});
    Objective objective = new Objective(network, zero, zero, loss, new Penalty(0, l1), 0, random);
    GradientComparison comparison = new GradientCheck(objective).compare(1, h);
    assertEquals(kinks == 1, comparison.kink());
    assertTrue(comparison.kink() || comparison.relativeError() < 1e-12, comparison.toString());
  }

  @ParameterizedTest
  @CsvSource({"0, false, true", "1, false, false", "0, true, true", "1, true, true"})
  void thePenaltyBendsOnlyWhereItIs(int parameter, boolean biases, boolean kink) {
    Architecture shape =
        new Architecture(1, List.of(), 1, Activation.IDENTITY, Initialization.PYTORCH);
    RealMatrix one = new Array2DRowRealMatrix(new double[] {1});
    Network network = new Network(shape, random);
    network.parameters().set(new double[] {0.01, 0.01});
    Penalty penalty = new Penalty(0, 0.1, biases);
    Objective objective = new Objective(network, one, one, Loss.MSE, penalty, 0, random);
    assertEquals(kink, new GradientCheck(objective).compare(parameter, 0.1).kink());
  }

  /** With one unit a layer and dropout, the mask decides whether the loss depends on it at all. */
  @Test
  void aDroppedUnitHasNoKinks() {
    int kinks = 0;
    int none = 0;
    for (int seed = 0; seed < 8; seed++) {
      Architecture shape =
          new Architecture(1, List.of(1), 1, Activation.RELU, Initialization.PYTORCH);
      RealMatrix one = new Array2DRowRealMatrix(new double[] {1});
      Network network = new Network(shape, random);
      network.parameters().set(new double[] {0.05, -0.049, 2, 0});
      RandomStream masks = new RandomStream(seed);
      Objective objective = new Objective(network, one, one, Loss.MSE, NONE, 0.5, masks);
      GradientComparison comparison = new GradientCheck(objective).compare(0, 0.01);
      boolean dropped = objective.gradient()[2] == 0;
      assertEquals(!dropped, comparison.kink());
      kinks += comparison.kink() ? 1 : 0;
      none += dropped ? 1 : 0;
    }
    assertTrue(kinks > 0 && none > 0);
  }

  @ParameterizedTest
  @CsvSource({"64, 64, 64, 66", "64, 64, 16, 17", "64, 1, 16, 16", "10, 12, 1000, 120"})
  void aSampleIsSpreadOverRowsAndColumns(int inputs, int outputs, int least, int sampled) {
    ParameterMatrix matrix = new ParameterMatrix(1, 3, Kind.WEIGHTS, inputs, outputs, 100);
    int[] sample = matrix.sample(least);
    assertEquals(sampled, sample.length);
    List<List<Integer>> indices = IntStream.of(sample).mapToObj(matrix::indices).toList();
    assertEquals(sampled, indices.stream().distinct().count());
    assertEquals(Math.min(sampled, outputs), distinct(indices, 0), 1);
    assertEquals(Math.min(sampled, inputs), distinct(indices, 1), 1);
  }

  private static long distinct(List<List<Integer>> indices, int axis) {
    return indices.stream().map(each -> each.get(axis)).distinct().count();
  }

  /** Seven samples through 2·5 + 5·4 + 4·3 weights: 588 multiplications a difference. */
  @Test
  void fewerElementsAreComparedIfThereIsNoTimeForAll() {
    GradientCheck check = new GradientCheck(objective(Activation.TANH, Loss.MSE, NONE, 0));
    ParameterMatrix second = check.matrices().get(2);
    assertEquals(20, check.sample(second).length);
    assertEquals(20, check.sample(second, 588 * 54).length);
    assertEquals(20, check.sample(second, 588 * 48).length);
    ParameterMatrix large = new ParameterMatrix(1, 3, Kind.WEIGHTS, 64, 64, 0);
    assertEquals(1366, check.sample(large, 588 * 18).length);
    assertEquals(66, check.sample(large, 0).length);
  }

  @Test
  void aComparisonEndsWhenItIsAskedTo() {
    GradientCheck check = new GradientCheck(objective(Activation.TANH, Loss.MSE, NONE, 0));
    int[] asked = {0};
    ParameterMatrix matrix = check.matrices().get(2);
    MatrixCheck cut = check.compare(matrix, check.all(matrix), 1e-5, () -> asked[0]++ < 3);
    assertEquals(3, cut.compared());
  }
}
