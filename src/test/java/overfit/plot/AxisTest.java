package overfit.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AxisTest {

  @ParameterizedTest
  @CsvSource({
    "LINEAR, -2, 3, -2, 3",
    "LINEAR, 3, -2, -2, 3",
    "LINEAR, 5, 5, 4.5, 5.5",
    "LINEAR, 0, 0, -1, 1",
    "LINEAR, NaN, 3, -1, 1",
    "LINEAR, Infinity, -Infinity, -1, 1",
    "LINEAR, 0, Infinity, 0, 1e307",
    "COUNT, 0, 0, 0, 1",
    "LOG, 0.01, 10, 0.01, 10",
    "LOG, 0, 10, 0.01, 10",
    "LOG, -3, 0, 0.1, 1",
    "LOG, Infinity, -Infinity, 0.1, 1",
    "LOG_COUNT, 0, 500, 1, 500",
    "LOG_COUNT, 0, 0.5, 0.0005, 0.5",
  })
  void everyPairOfNumbersMakesOne(
      Spacing spacing, double from, double to, double least, double greatest) {
    assertEquals(new Axis(spacing, least, greatest), new Axis(spacing, from, to));
  }

  @Test
  void zoomingKeepsTheCentreInItsPlace() {
    assertEquals(Axis.linear(1.5, 4), Axis.linear(0, 10).zoomed(4, 2));
    assertEquals(Axis.linear(-10, 10), Axis.linear(-5, 5).zoomed(0.5, 0));
    Axis decades = Axis.log(0.01, 100).zoomed(2, 1);
    assertEquals(0.1, decades.from(), 1e-12);
    assertEquals(10, decades.to(), 1e-12);
  }

  @Test
  void aCentreOutsideIsTheNearestEnd() {
    assertEquals(Axis.linear(0, 5), Axis.linear(0, 10).zoomed(2, -7));
    assertEquals(Axis.linear(2.5, 7.5), Axis.linear(0, 10).zoomed(2, Double.NaN));
  }

  @Test
  void panningMovesByAShareOfTheLength() {
    assertEquals(Axis.count(250, 750), Axis.count(0, 500).panned(0.5));
    Axis decade = Axis.logCount(1, 100).panned(-0.5);
    assertEquals(0.1, decade.from(), 1e-12);
    assertEquals(10, decade.to(), 1e-12);
  }

  @Test
  void aValueIsBroughtIntoTheMiddle() {
    assertEquals(Axis.count(700, 800), Axis.count(0, 100).centred(750));
    assertEquals(1000, Axis.logCount(1, 100).centred(1000).middle(), 1e-9);
    assertEquals(Axis.logCount(1, 100), Axis.logCount(1, 100).centred(0));
  }

  @Test
  void besideAValueIsAnotherByAShareOfTheLength() {
    assertEquals(35, Axis.linear(0, 50).offset(25, 0.2), 1e-12);
    assertEquals(100, Axis.log(1, 10_000).offset(1000, -0.25), 1e-9);
  }

  @Test
  void aWindowIsMovedAndShortenedUntilItIsWithinAnother() {
    Axis whole = Axis.count(0, 500);
    assertEquals(Axis.count(0, 100), Axis.count(-50, 50).within(whole));
    assertEquals(Axis.count(400, 500), Axis.count(450, 550).within(whole));
    assertEquals(Axis.count(20, 30), Axis.count(20, 30).within(whole));
    assertEquals(whole, Axis.count(-10, 5000).within(whole));
  }

  @ParameterizedTest
  @EnumSource
  void noWalkOfZoomsAndPansEverEndsAtAnEmptyAxis(Spacing spacing) {
    Random random = new Random(5);
    for (int walk = 0; walk < 200; walk++) {
      Axis axis = new Axis(spacing, 0, Math.pow(10, random.nextInt(-20, 20)));
      for (int step = 0; step < 200; step++) {
        double at = axis.from() + random.nextDouble() * (axis.to() - axis.from());
        axis = axis.zoomed(Math.pow(4, walk % 2 == 0 ? random.nextDouble() : -1), at);
        axis = axis.panned(random.nextGaussian());
        assertTrue(axis.from() < axis.to() && Double.isFinite(axis.to() - axis.from()));
        assertEquals(axis, new Axis(spacing, axis.from(), axis.to()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void aFactorIsAPositiveNumber(double factor) {
    Axis axis = Axis.linear(0, 1);
    assertThrows(IllegalArgumentException.class, () -> axis.zoomed(factor, 0));
  }
}
