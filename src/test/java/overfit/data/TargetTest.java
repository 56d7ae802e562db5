package overfit.data;

import static java.util.Map.entry;
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
    "CHIRP, 0, 0",
    "TRIANGLE, 0, -1",
    "TRIANGLE, 1, 1",
    "TRIANGLE, -2.25, -0.5",
    "BUMP, 0, 1",
    "BUMP, 0.5, 0.7165313105737893",
    "BUMP, 1, 0",
    "DOPPLER, -3, 0",
    "DOPPLER, 0, -0.2703204087277996",
    "DOPPLER, 3.5, 0"
  })
  void isItsFormula(Target target, double x, double y) {
    assertEquals(y, target.at(x), 1e-15); // a rounding or two of numbers around 1
  }

  /** The formula of the help, and the function that it says. */
  private static final Map<String, DoubleUnaryOperator> FORMULAS =
      Map.ofEntries(
          entry("sin(x)", Math::sin),
          entry("cos(x)", Math::cos),
          entry("x / 2", x -> x / 2),
          entry("x^2 / 4 - 1", x -> Math.pow(x, 2) / 4 - 1),
          entry("(x^3 - 4x) / 8", x -> (Math.pow(x, 3) - 4 * x) / 8),
          entry("sign(x)", Math::signum),
          entry("x - round(x)", x -> x - Math.round(x)),
          entry("sin(pi x) / (pi x)", x -> Math.sin(Math.PI * x) / (Math.PI * x)),
          entry("1 / (1 + 25x^2)", x -> 1 / (1 + 25 * Math.pow(x, 2))),
          entry("sin(x^2)", x -> Math.sin(Math.pow(x, 2))),
          entry("2|x - 2 round(x / 2)| - 1", x -> 2 * Math.abs(x - 2 * Math.round(x / 2)) - 1),
          entry(
              "exp(1 - 1 / (1 - x^2)) for |x| < 1, else 0",
              x -> Math.abs(x) < 1 ? Math.exp(1 - 1 / (1 - Math.pow(x, 2))) : 0),
          entry(
              "sqrt(t(1 - t)) sin(2.1pi / (t + 0.05)) for t = (x + 3) / 6 from 0 to 1, else 0",
              x -> doppler((x + 3) / 6)));

  private static double doppler(double t) {
    return t < 0 || t > 1 ? 0 : Math.sqrt(t * (1 - t)) * Math.sin(2.1 * Math.PI / (t + 0.05));
  }

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

  @ParameterizedTest
  @EnumSource(names = {"TRIANGLE", "BUMP", "DOPPLER"})
  void hasNoJumps(Target target) {
    for (double x = -4; x <= 4; x += 1e-5) {
      double here = x;
      // Doppler is the steepest: 2.1π / 0.05² · √t / 6 near its left end, where √t is below 0.1.
      assertEquals(target.at(x), target.at(x + 1e-5), 4e-4, () -> "at " + here);
    }
  }

  @Test
  void keysAreDifferent() {
    assertEquals(
        Target.values().length, Arrays.stream(Target.values()).map(Target::key).distinct().count());
  }
}
