package overfit.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.Campaign;

class ScaleTest {

  @Test
  void theEndsAreTheFirstAndTheLastDot() {
    Scale scale = new Scale(Axis.linear(-1, 1), 10, 2);
    assertEquals(0, scale.position(-1));
    assertEquals(9.5, scale.position(0));
    assertEquals(19, scale.position(1));
  }

  @Test
  void powersOfTenAreEquallyFarApart() {
    Scale scale = new Scale(Axis.log(0.01, 10), 31, 1);
    assertEquals(10, scale.position(0.1), 1e-12);
    assertEquals(20, scale.position(1), 1e-12);
  }

  @ParameterizedTest
  @EnumSource
  void theValueOfACellIsSeenThere(Spacing spacing) {
    Random random = new Random(3);
    for (int trial = 0; trial < Campaign.length(200, 10_000); trial++) {
      double from = random.nextDouble() * Math.pow(10, random.nextInt(-250, 250));
      Axis axis = new Axis(spacing, from, from * (1 + 10 * random.nextDouble()));
      Scale scale = new Scale(axis, 2 + random.nextInt(100), 1 + random.nextInt(4));
      int cell = random.nextInt(scale.cells());
      assertEquals(OptionalInt.of(cell), scale.cell(scale.value(cell)), axis::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNotFiniteHasNoPlace(double value) {
    assertTrue(Double.isNaN(new Scale(Axis.linear(0, 1), 10, 4).position(value)));
    assertTrue(Double.isNaN(new Scale(Axis.log(1, 10), 10, 4).position(value)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.0, -1})
  void whatIsNotPositiveHasNoPlaceAmongPowers(double value) {
    assertTrue(Double.isNaN(new Scale(Axis.log(1, 10), 10, 4).position(value)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e300, -0.1, 1.1, 1e300})
  void whatIsOutsideIsInNoCell(double value) {
    assertEquals(OptionalInt.empty(), new Scale(Axis.linear(0, 1), 10, 4).cell(value));
  }
}
