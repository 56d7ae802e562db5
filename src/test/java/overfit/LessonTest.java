package overfit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.Lesson.Setup;
import overfit.nn.Activation;

class LessonTest {
  /**
   * The runs amplify a relative change of 1e-14 in the initial weights by 0.5 to 2
   * (f64Sensitivity), so 1e-12 allows for some thousand roundings of 1e-16 in a different order,
   * but not for a wrong formula. The files have 15 digits.
   */
  private static final double TOLERANCE = 1e-12;

  @ParameterizedTest
  @CsvSource({"no_reg, 0, 0", "l2, 0.1, 0", "dropout, 0, 0.3", "both, 0.01, 0.3"})
  void lossesOfTheLessonArePyTorchs(String run, double l2, double dropout) {
    assertRun(
        Reference.file("lesson").get("runs").get(run), Setup.PLAIN.withL2(l2).withDropout(dropout));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.001", "0.01", "0.1", "1.0"})
  void lossesOfEveryStrengthOfL2ArePyTorchs(String l2) {
    assertRun(
        Reference.file("l2-strength").get("runs").get(l2),
        Setup.PLAIN.withL2(Double.parseDouble(l2)));
  }

  @Test
  void lossesOfTheDeepNetworkWithDropoutArePyTorchs() {
    assertRun(
        Reference.file("deep-dropout").get("runs").get("deep"),
        Setup.PLAIN.withHidden(64, 64, 64, 64).withDropout(0.3));
  }

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
  void lossesWithEveryActivationArePyTorchs(Activation activation, String run) {
    assertRun(
        Reference.file("activations").get("runs").get(run), Setup.PLAIN.withActivation(activation));
  }

  private static void assertRun(JsonNode expected, Setup setup) {
    Lesson lesson = new Lesson(setup);
    double[] losses = lesson.epochs(expected.get("epochs").asInt());
    assertRelative(Reference.numbers(expected.get("losses")), losses);
    assertRelative(expected.get("finalTrainMseEval").asDouble(), lesson.trainLossEval());
    assertRelative(expected.get("testMseEval").asDouble(), lesson.testLoss());
    double[] x = Reference.numbers(expected.get("predX"));
    assertArrayEquals(Reference.numbers(expected.get("predY")), lesson.predict(x), TOLERANCE);
  }

  private static void assertRelative(double[] expected, double[] actual) {
    assertEquals(expected.length, actual.length);
    for (int i = 0; i < expected.length; i++) {
      assertRelative(expected[i], actual[i]);
    }
  }

  private static void assertRelative(double expected, double actual) {
    assertEquals(expected, actual, TOLERANCE * Math.abs(expected));
  }
}
