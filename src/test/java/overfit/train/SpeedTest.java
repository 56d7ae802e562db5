package overfit.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeedTest {

  @ParameterizedTest
  @CsvSource({
    "60, 120/s, 30/s",
    "1, 2/s, 1/s",
    "2500, max, 1000/s",
    "77, 120/s, 60/s",
    "9999, max, 2500/s",
    "Infinity, max, 2500/s",
  })
  void goesUpAndDownTheLadder(double speed, String faster, String slower) {
    assertEquals(faster, new Speed(speed).faster().toString());
    assertEquals(slower, new Speed(speed).slower().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "60, 60/s",
    "0.4, 0.4/s",
    "0.05, 0.05/s",
    "1.5, 1.5/s",
    "33.3333, 33.3/s",
    "99.96, 100/s",
    "250.4, 250/s",
    "2500, 2500/s",
    "123456, 123456/s",
    "1e-9, 1e-9/s",
    "1e300, 1e300/s",
    "Infinity, max",
  })
  void isReadAsItWasTyped(double speed, String words) {
    assertEquals(words, new Speed(speed).toString());
  }

  @Test
  void everyStepUpLeadsBackDown() {
    for (Speed speed = new Speed(1); !speed.unlimited(); speed = speed.faster()) {
      assertEquals(speed, speed.faster().slower());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN})
  void standingStillIsNoSpeed(double speed) {
    assertThrows(IllegalArgumentException.class, () -> new Speed(speed));
  }

  @Test
  void theFastestKnowsNoLimit() {
    assertTrue(Speed.UNLIMITED.unlimited());
    assertEquals(Speed.UNLIMITED, Speed.UNLIMITED.faster());
  }

  @ParameterizedTest
  @CsvSource({"1, 60/s", "500, 60/s", "1200, 60/s", "2000, 100/s", "5000, 250/s", "1000000, 250/s"})
  void anOpeningTakesTwentySecondsWithinLimits(long epochs, String speed) {
    assertEquals(speed, Speed.ofOpening(epochs).toString());
  }
}
