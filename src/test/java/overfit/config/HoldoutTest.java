package overfit.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldoutTest {

  private static final String NINE = "0:0,1:0,2:0,3:0,4:0,5:0,6:0,7:0,8:0";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sin | drawn | auto | auto | 30 | 0",
        "sin | drawn | 0.2 | auto | 24 | 6",
        "sin | drawn | 0.9 | auto | 3 | 27",
        "unknown | NINE | auto | auto | 9 | 0",
        "unknown | NINE,9:0 | auto | auto | 8 | 2",
        "sin | NINE,9:0 | auto | auto | 10 | 0",
        "unknown | NINE,9:0 | 0 | auto | 10 | 0",
        "unknown | NINE,9:0 | auto | none | 10 | 0",
        "unknown | NINE,9:0 | auto | 1:1 | 10 | 1",
        "unknown | NINE,9:0 | 0.5 | 1:1 | 10 | 1",
        "unknown | NINE | 0.01 | auto | 8 | 1",
        "unknown | 1:1 | 0.5 | auto | 1 | 0",
        "unknown | 1:1,2:2 | 0.9 | auto | 1 | 1",
      })
  void tenOwnPointsOrMoreAreEnoughToHoldSomeOut(
      String target, String points, String share, String heldOut, int trained, int tested) {
    Config config =
        Config.INITIAL.with(
            Overrides.none()
                .parsing(Settings.TARGET, target)
                .parsing(Settings.POINTS, points.replace("NINE", NINE))
                .parsing(Settings.HOLDOUT, share)
                .parsing(Settings.HELD_OUT, heldOut));
    assertEquals(trained, config.sampleCount());
    assertEquals(tested, Holdout.testCount(config));
  }
}
