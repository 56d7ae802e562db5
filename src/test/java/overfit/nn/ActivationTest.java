package overfit.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.Reference;
import overfit.math.Kernels;

class ActivationTest {
  private static final JsonNode POINTS = Reference.file("activation-points");

  @ParameterizedTest
  @CsvSource({
    "TANH, tanh",
    "RELU, relu",
    "SIGMOID, sigmoid",
    "LEAKY_RELU, leaky_relu_0.01",
    "ELU, elu",
    "SELU, selu",
    "GELU, gelu_erf",
    "GELU_TANH, gelu_tanh",
    "SILU, silu",
    "MISH, mish",
    "SOFTPLUS, softplus",
    "HARDTANH, hardtanh"
  })
  void valuesAndSlopesArePyTorchs(Activation activation, String name) {
    double[] x = Reference.numbers(POINTS.get("x"));
    double[] f = Reference.numbers(POINTS.get("values").get(name).get("f"));
    double[] df = Reference.numbers(POINTS.get("values").get(name).get("df"));
    for (int i = 0; i < x.length; i++) {
      double value = activation.of(x[i]);
      assertClose(f[i], value, x[i]);
      assertClose(df[i], activation.slope(x[i], value), x[i]);
    }
  }

  /**
   * Some roundings, relative; plus an absolute error: a rounding of a number around 1 that cancels,
   * which the tanh form of GELU multiplies by up to 9 where its slope vanishes.
   */
  private static void assertClose(double expected, double actual, double x) {
    assertEquals(expected, actual, 1e-14 * Math.abs(expected) + 9 * Math.ulp(1.0), "at " + x);
  }

  /** The formula of the help, and the function that it says. */
  private static final Map<String, DoubleUnaryOperator> FORMULAS =
      Map.ofEntries(
          entry("tanh(z)", Math::tanh),
          entry("max(z, 0)", z -> Math.max(z, 0)),
          entry("1 / (1 + exp(-z))", z -> 1 / (1 + Math.exp(-z))),
          entry("z", z -> z),
          entry("z if z > 0, otherwise 0.01 z", z -> z > 0 ? z : 0.01 * z),
          entry("z if z > 0, otherwise exp(z) - 1", z -> z > 0 ? z : Math.exp(z) - 1),
          entry(
              "1.0507 z if z > 0, otherwise 1.7581 (exp(z) - 1)",
              z -> z > 0 ? 1.0507 * z : 1.7581 * (Math.exp(z) - 1)),
          entry(
              "z Phi(z), where Phi is the normal distribution function",
              z -> z * new NormalDistribution().cumulativeProbability(z)),
          entry(
              "z/2 (1 + tanh(sqrt(2/pi) (z + 0.044715 z^3)))",
              z -> z / 2 * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (z + 0.044715 * z * z * z)))),
          entry("z / (1 + exp(-z))", z -> z / (1 + Math.exp(-z))),
          entry("z tanh(ln(1 + exp(z)))", z -> z * Math.tanh(Math.log(1 + Math.exp(z)))),
          entry("ln(1 + exp(z))", z -> Math.log(1 + Math.exp(z))),
          entry("max(-1, min(1, z))", z -> Math.max(-1, Math.min(1, z))));

  private static Map.Entry<String, DoubleUnaryOperator> entry(
      String formula, DoubleUnaryOperator function) {
    return Map.entry(formula, function);
  }

  @ParameterizedTest
  @EnumSource
  void theFormulaOfTheHelpIsTheFunction(Activation activation) {
    DoubleUnaryOperator formula = FORMULAS.get(activation.formula());
    for (double z = -6.05; z < 6; z += 0.1) {
      // The help rounds the constants of SELU to five digits.
      assertEquals(formula.applyAsDouble(z), activation.of(z), 1e-4, "at " + z);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ONE, 1, 1",
    "TANH, 5/3, 1.6666666666666667",
    "RELU, sqrt(2), 1.4142135623730951",
    "LEAKY_RELU, sqrt(2 / (1 + 0.01^2)), 1.4141428569978354",
    "SELU, 3/4, 0.75"
  })
  void gainsArePyTorchsAndTheirFormulas(Gain gain, String formula, double value) {
    assertEquals(value, gain.value(), 1e-15); // a rounding or two
    assertEquals(formula, gain.formula());
  }

  @ParameterizedTest
  @EnumSource
  void slopeIsTheCentralDifference(Activation activation) {
    double h = 1e-5;
    for (double z = -6.05; z < 6; z += 0.1) {
      double difference = (activation.of(z + h) - activation.of(z - h)) / (2 * h);
      // h² truncation and ulp/h rounding are both about 1e-10 for functions with values up to 6.
      assertEquals(difference, activation.slope(z, activation.of(z)), 1e-9, "at " + z);
    }
  }

  @ParameterizedTest
  @EnumSource
  void rowsAreTakenElementByElement(Activation activation) {
    double[] z = {-30, -1, -0.5, 0, 1e-8, 0.25, 3, 700};
    double[] a = new double[z.length];
    double[] gradient = new double[z.length];
    Arrays.fill(gradient, 2);
    activation.apply(Kernels.PLAIN, z, a);
    activation.multiplyBySlope(z, a, gradient);
    for (int j = 0; j < z.length; j++) {
      assertEquals(activation.of(z[j]), a[j]);
      assertEquals(2 * activation.slope(z[j], a[j]), gradient[j]);
    }
  }

  @ParameterizedTest
  @EnumSource
  void isFiniteForEveryFiniteNumber(Activation activation) {
    for (double z :
        new double[] {0, Double.MIN_VALUE, 1e-310, 1, 20, 21, 709, 710, 1e4, 1e30, 1e100}) {
      assertFinite(activation, z);
      assertFinite(activation, -z);
    }
  }

  private static void assertFinite(Activation activation, double z) {
    double a = activation.of(z);
    assertTrue(Double.isFinite(a), activation + " " + z + " = " + a);
    assertTrue(
        Double.isFinite(activation.slope(z, a)),
        activation + "' " + z + " = " + activation.slope(z, a));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotANumberStaysSo(Activation activation) {
    assertEquals(Double.NaN, activation.of(Double.NaN));
  }

  @Test
  void keysAreDifferent() {
    assertEquals(
        Activation.values().length,
        Arrays.stream(Activation.values()).map(Activation::key).distinct().count());
  }
}
