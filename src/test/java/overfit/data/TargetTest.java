package overfit.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TargetTest {
  @ParameterizedTest
  @CsvSource({
    "SIN, 0, 0",
    "COS, 0, 1",
    "LINEAR, 3, 1.5",
    "PARABOLA, 2, 0",
    "CUBIC, 2, 0",
    "STEP, -0.1, -1",
    "STEP, 2, 1",
    "SAWTOOTH, 1.25, 0.25",
    "SINC, 0, 1",
    "SINC, 0.5, 0.6366197723675814",
    "RUNGE, 0.2, 0.5",
    "CHIRP, 0, 0"
  })
  void isItsFormula(Target target, double x, double y) {
    assertEquals(y, target.at(x), 1e-15); // a rounding or two of numbers around 1
  }

  /** The formula of the help, and the function that it says. */
  private static final Map<String, DoubleUnaryOperator> FORMULAS =
      Map.of(
          "sin(x)", Math::sin,
          "cos(x)", Math::cos,
          "x / 2", x -> x / 2,
          "x^2 / 4 - 1", x -> Math.pow(x, 2) / 4 - 1,
          "(x^3 - 4x) / 8", x -> (Math.pow(x, 3) - 4 * x) / 8,
          "sign(x)", Math::signum,
          "x - round(x)", x -> x - Math.round(x),
          "sin(pi x) / (pi x)", x -> Math.sin(Math.PI * x) / (Math.PI * x),
          "1 / (1 + 25x^2)", x -> 1 / (1 + 25 * Math.pow(x, 2)),
          "sin(x^2)", x -> Math.sin(Math.pow(x, 2)));

  @ParameterizedTest
  @EnumSource(names = "UNKNOWN", mode = EnumSource.Mode.EXCLUDE)
  void theFormulaOfTheHelpIsTheFunction(Target target) {
    DoubleUnaryOperator formula = FORMULAS.get(target.asciiFormula());
    for (double x = -3.05; x < 3; x += 0.1) {
      assertEquals(formula.applyAsDouble(x), target.at(x), 1e-14, "at " + x); // some roundings
    }
  }

  @ParameterizedTest
  @EnumSource
  void isFiniteEverywhereWhereItIsKnown(Target target) {
    for (double x = -10; x <= 10; x += 0.125) {
      assertEquals(target != Target.UNKNOWN, Double.isFinite(target.at(x)));
    }
  }

  @Test
  void keysAreDifferent() {
    assertEquals(
        Target.values().length, Arrays.stream(Target.values()).map(Target::key).distinct().count());
  }
}
