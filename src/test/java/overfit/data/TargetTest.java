package overfit.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
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
