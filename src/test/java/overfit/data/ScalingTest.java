package overfit.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalingTest {

  @Test
  void theDeviationIsThatOfThePopulation() {
    Scaling scaling = Scaling.standardizing(new double[] {2, 4, 4, 4, 5, 5, 7, 9});
    assertEquals(5, scaling.mean());
    assertEquals(2, scaling.deviation());
    assertEquals(2, scaling.of(9));
    assertEquals(9, scaling.back(2));
  }

  /** The numbers 1 to 5 have the deviation √2; 1e-9 leaves room for their rounding at 1e9. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 1e-5, 1, 1e9, 1e14})
  void anyScaleGivesTheSameUnits(double scale) {
    double[] values = Arrays.stream(new double[] {1, 2, 3, 4, 5}).map(v -> v * scale).toArray();
    Scaling scaling = Scaling.standardizing(values);
    assertEquals(-Math.sqrt(2), scaling.of(values[0]), 1e-12);
    assertEquals(0, scaling.of(values[2]), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1958, 1e9, -1e12})
  void anOffsetGivesTheSameUnits(double offset) {
    double[] values = Arrays.stream(new double[] {1, 2, 3, 4, 5}).map(v -> v + offset).toArray();
    assertEquals(Math.sqrt(2), Scaling.standardizing(values).of(values[4]), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, -3e14, 1e-300})
  void equalValuesAreOnlyShifted(double value) {
    Scaling scaling = Scaling.standardizing(new double[] {value, value, value});
    assertEquals(0, scaling.of(value));
    assertEquals(1, scaling.deviation());
    assertEquals(value, scaling.back(0));
  }

  @Test
  void withoutStandardizationAllBitsStay() {
    for (double value : new double[] {0.1, 1e-300, 1e15}) {
      assertEquals(value, Scaling.NONE.of(value));
      assertEquals(value, Scaling.NONE.back(value));
    }
  }
}
