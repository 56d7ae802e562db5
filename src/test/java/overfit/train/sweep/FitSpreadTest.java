package overfit.train.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FitSpreadTest {

  private final FitSpread spread =
      FitSpread.of(List.of(new double[] {1, 2}, new double[] {3, 2}, new double[] {5, 2}));

  @Test
  void theDeviationIsOfTheSampleAndTheVarianceOfThePopulation() {
    assertArrayEquals(new double[] {3, 2}, spread.mean());
    assertArrayEquals(new double[] {2, 0}, spread.deviation());
    assertArrayEquals(new double[] {8.0 / 3, 0}, spread.variance());
  }

  @Test
  void theBandIsTwoDeviationsWideOnBothSides() {
    assertArrayEquals(new double[] {-1, 2}, spread.low());
    assertArrayEquals(new double[] {7, 2}, spread.high());
  }

  @Test
  void coverageCountsTheEdges() {
    assertEquals(1, spread.coverage(new double[] {7, 2}));
    assertEquals(0.5, spread.coverage(new double[] {-1, 2.1}));
    assertEquals(0, spread.coverage(new double[] {7.1, Double.NaN}));
  }

  @Test
  void oneFitHasNoSpreadAndNoneHasNoPoints() {
    assertArrayEquals(new double[1], FitSpread.of(List.of(new double[] {4})).deviation());
    assertEquals(0, FitSpread.of(List.of()).points());
  }
}
