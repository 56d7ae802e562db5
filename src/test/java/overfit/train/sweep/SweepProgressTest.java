package overfit.train.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepProgressTest {

  @ParameterizedTest
  @CsvSource({
    "0, 10, ''",
    "0.0009, 10, ''",
    "0.5, 10, 10 s left",
    "0.5, 10.1, 11 s left",
    "0.5, 60, 60 s left",
    "0.5, 61, 2 min left",
    "0.25, 1180, 59 min left",
    "0.5, 3660, 1 h 1 min left",
    "1, 10, 0 s left",
  })
  void theTimeLeftIsThatOfTheWorkLeft(double work, double seconds, String left) {
    assertEquals(left, new SweepProgress(0, 1, 0, work, 1).left(seconds));
  }
}
