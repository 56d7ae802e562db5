package overfit.train.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepProgressTest {

  @ParameterizedTest
  @CsvSource({
    "0,      10,    ''",
    "0.0009, 10,    ''",
    "1,      10,    0 s left",
    "0.5,    0.2,   1 s left",
    "0.5,    59.1,  60 s left",
    "0.5,    60.1,  2 min left",
    "0.25,   1180,  59 min left",
    "0.5,    3541,  1 h 0 min left",
    "0.5,    11100, 3 h 5 min left",
  })
  void theTimeLeftIsThatOfTheWorkLeftRoundedUp(double work, double seconds, String left) {
    assertEquals(left, new SweepProgress(0, 1, 0, work, 1).left(seconds));
  }
}
