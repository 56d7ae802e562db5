package overfit.train.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LossWindowsTest {

  @Test
  void tellsNothingBeforeThereIsATrend() {
    assertSame(LossWindow.NONE, countingTo(63).last());
    assertSame(LossWindow.NONE, countingTo(63).before());
    assertSame(LossWindow.NONE, countingTo(63).around(5));
    assertEquals(8, countingTo(64).last().epochs());
  }

  @ParameterizedTest
  @CsvSource({"64, 60.5, 52.5", "512, 480.5, 416.5"})
  void theLastEighthIsComparedWithTheOneBefore(int epochs, double last, double before) {
    LossWindows progress = countingTo(epochs);
    assertEquals(last, progress.last().trainMean());
    assertEquals(before, progress.before().trainMean());
    assertEquals(10 * last, progress.last().testMean());
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 100, 128, 500, 2000, 12345})
  void aStretchIsAnEighthOfTheRunButForWhatIsStillOpen(int epochs) {
    long stretch = countingTo(epochs).last().epochs();
    assertEquals(epochs / 8.0, stretch, epochs / 24.0);
  }

  @Test
  void movesAreTheMeanChangeUpOrDown() {
    LossWindows progress = new LossWindows();
    for (int i = 0; i < 640; i++) {
      progress.add(i % 2, i % 2 == 0 ? 5 : 2);
    }
    assertEquals(1, progress.last().trainMove());
    assertEquals(3, progress.last().testMove());
    assertEquals(2, progress.last().testLow());
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "16, 1", "17, 17", "500, 497"})
  void findsTheStripThatAnEpochWasIn(long epoch, double low) {
    assertEquals(low, countingTo(1000).around(epoch).trainLow());
  }

  @Test
  void aCopyGoesOnAsTheOriginalDoes() {
    LossWindows progress = countingTo(333);
    LossWindows copy = progress.copy();
    for (int i = 0; i < 300; i++) {
      copy.add(i, i * i);
    }
    assertEquals(countingTo(333).last(), progress.last(), "the original stays as it was");
    for (int i = 0; i < 300; i++) {
      progress.add(i, i * i);
    }
    assertEquals(progress.last(), copy.last());
    assertEquals(progress.before(), copy.before());
    assertEquals(progress.around(20), copy.around(20));
  }

  /** Train losses 1, 2, 3, …; test losses ten times as high. */
  private static LossWindows countingTo(int epochs) {
    LossWindows progress = new LossWindows();
    for (int i = 1; i <= epochs; i++) {
      progress.add(i, 10 * i);
    }
    return progress;
  }
}
