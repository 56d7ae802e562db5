package overfit.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PowerTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 7, 64, 100, 1000, 100_000})
  void isThatOfTheLibrary(int n) {
    for (double base : new double[] {0, 0.5, 0.9, 0.999, 1, -0.99, 1.001}) {
      double expected = StrictMath.pow(base, n);
      assertEquals(expected, Power.of(base, n), n * Math.ulp(expected)); // a rounding a factor
    }
  }
}
