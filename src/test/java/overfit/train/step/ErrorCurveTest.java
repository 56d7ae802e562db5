package overfit.train.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.Reference;
import overfit.nn.Activation;
import overfit.nn.GradientCheck;
import overfit.nn.Loss;
import overfit.nn.MatrixCheck;
import overfit.nn.Objective;
import overfit.nn.ParameterMatrix;
import overfit.train.Specs;

class ErrorCurveTest {

  private static final JsonNode ONE = Reference.file("gradient-check").get("one");

  private static ErrorCurve curve(String settings, String parameter) {
    NextStep step = NextStep.of(Specs.trained(settings, 0));
    int position = new ParameterNames(step.update().layout()).position(parameter);
    return ErrorCurve.of(Specs.trained(settings, 0).nextEpoch().objective(), position, () -> true);
  }

  @Test
  void stepsAreThoseOfTheReference() {
    double[] steps = ErrorCurve.STEPS.stream().mapToDouble(h -> h).toArray();
    assertArrayEquals(Reference.numbers(ONE.get("h")), steps, 0);
  }

  /**
   * PyTorch's errors are relative to |a|, and have three digits. Down to h = 10^-4 the truncation
   * of the series is above all rounding, and equal. Below, rounding decides: the order of magnitude
   * is that of the unit roundoff of the loss by h, here and there; single values scatter, even to
   * 0, so each is compared with that bound.
   */
  @Test
  void theCurveIsThatOfPyTorch() {
    ErrorCurve curve = curve("", "W2[0][0]");
    double a = ONE.get("analytic").asDouble();
    assertEquals(a, curve.analytical(), 1e-12);
    double[] expected = Reference.numbers(ONE.get("central"));
    for (int i = 0; i < expected.length; i++) {
      ErrorCurve.Point point = curve.points().get(i);
      double n = point.numerical();
      double relative = Math.abs(a - n) / a;
      double rounding = 12 * Math.ulp(1.0) / 2 * curve.objective() / point.h() / a;
      assertEquals(expected[i], relative, 0.006 * expected[i] + rounding, "h " + point.h());
      assertEquals(Math.abs(a - n) / (Math.abs(a) + Math.abs(n)), point.error(), 1e-9);
    }
  }

  @Test
  void theErrorIsAVWithItsLowestPointBetweenBothCauses() {
    ErrorCurve curve = curve("", "W2[3][5]");
    double best = curve.best().orElseThrow().h();
    assertTrue(best <= 1e-4 && best >= 1e-7, best + "");
    assertTrue(curve.points().get(0).error() > 1e4 * curve.best().orElseThrow().error());
    assertTrue(curve.points().get(28).error() > 1e4 * curve.best().orElseThrow().error());
    double first = curve.points().get(0).error();
    assertEquals(100, first / curve.points().get(2).error(), 1, "falls with the square of h");
  }

  /** A unit that is always on the flat side of relu: 0 = 0. */
  @Test
  void aDerivativeOfZeroAgreesWithADifferenceOfZero() {
    NextStep step = NextStep.of(Specs.trained("activation=relu hidden=8 x-min=1 x-max=2", 0));
    int dead = 0;
    for (int i = 0; i < 8; i++) {
      FollowedParameter weight = step.follow(i);
      if (DoubleStream.of(weight.slopes()).allMatch(slope -> slope == 0)) {
        dead++;
        ErrorCurve.Point point =
            curve("activation=relu hidden=8 x-min=1 x-max=2", weight.name())
                .near(1e-5)
                .orElseThrow();
        assertEquals(0, point.numerical());
        assertEquals(0, point.error());
      }
    }
    assertTrue(dead > 0);
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.1", "1, 0.1", "1e-5, 1e-5", "1.5e-5, 1e-5", "1e-20, 1e-15"})
  void thePointNearestToAStepIsFound(double h, double found) {
    ErrorCurve curve = curve("hidden=none", "w");
    assertEquals(found, curve.near(h).orElseThrow().h(), 1e-18);
  }

  @Test
  void aStoppedCurveHasThePointsSoFar() {
    int[] asked = {0};
    ErrorCurve curve =
        ErrorCurve.of(
            Specs.trained("hidden=3", 0).nextEpoch().objective(), 0, () -> asked[0]++ < 4);
    assertEquals(4, curve.points().size());
    assertEquals("W1[0][0]", curve.name());
  }

  /** Every difference but those that cross a bend; the objective is that of the first batch. */
  @ParameterizedTest
  @EnumSource(Activation.class)
  void theGradientOfABatchUnderDropoutIsRightForEveryLossAndPenalty(Activation activation) {
    for (Loss loss : Loss.values()) {
      for (String more : List.of("", " l1=0.01", " l2=0.1", " l1=0.01 l2=0.1 dropout=0.3")) {
        String settings =
            "hidden=4,3 samples=20 batch=6 activation=" + activation.key() + " loss=" + loss.key();
        Objective objective = Specs.trained(settings + more, 1).nextEpoch().objective();
        GradientCheck check = new GradientCheck(objective);
        for (ParameterMatrix matrix : check.matrices()) {
          MatrixCheck compared =
              check.compare(matrix, check.all(matrix), GradientCheck.STEP, () -> true);
          assertTrue(compared.within(1e-7), settings + more + compared.worst());
          assertEquals(matrix.count(), compared.compared() + compared.kinks());
        }
      }
    }
  }
}
