package overfit.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

  private static final long SECOND = 1_000_000_000;

  /** An arbitrary start: a clock's origin is arbitrary, and its time may be negative. */
  private static final long START = -5 * SECOND;

  @Test
  void theFirstEpochIsDueAtOnce() {
    assertEquals(0, new Pace(new Speed(1), START).waiting(START));
  }

  @ParameterizedTest
  @CsvSource({"1", "60", "250", "2500"})
  void aSecondHasAsManyEpochsAsTheSpeedSays(int speed) {
    Pace pace = new Pace(new Speed(speed), START);
    int epochs = 0;
    for (long now = START; now < START + SECOND; now += 100_000) {
      while (pace.waiting(now) <= 0) {
        pace.advance(now);
        epochs++;
      }
    }
    assertEquals(speed, epochs);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 2000000000", "1e-9, 1000000000000000000", "1e-300, 1000000000000000000"})
  void aSlowSpeedWaitsForItsNextEpoch(double speed, long nanos) {
    Pace pace = new Pace(new Speed(speed), START);
    pace.advance(START);
    assertEquals(nanos, pace.waiting(START));
  }

  @Test
  void aShortDelayIsMadeUpFor() {
    assertEquals(6, epochsAfterADelayOf(100_000_000));
  }

  @Test
  void aLongDelayIsNotMadeUpForBeyondATenthOfASecond() {
    assertEquals(1 + 6, epochsAfterADelayOf(3600 * SECOND), "that epoch and 0.1 s at 60/s");
  }

  @Test
  void unlimitedNeverWaits() {
    Pace pace = new Pace(Speed.UNLIMITED, START);
    for (int i = 0; i < 10; i++) {
      assertEquals(0, pace.waiting(START));
      pace.advance(START);
    }
  }

  /** After one epoch, at 60 epochs per second. */
  private static int epochsAfterADelayOf(long nanos) {
    Pace pace = new Pace(new Speed(60), START);
    int epochs = 0;
    pace.advance(START);
    while (pace.waiting(START + nanos) <= 0) {
      pace.advance(START + nanos);
      epochs++;
    }
    return epochs;
  }
}
