package overfit.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource({
    "0.140218662, 3, 0.140",
    "0.0348242787, 3, 0.035",
    "0, 3, 0.000",
    "-1.5, 1, -1.5",
    "12.3456, 2, 12.35",
    "0.9996, 3, 1.000",
    "42, 0, 42",
    "-0.0004, 3, -4e-4",
    "0.0005, 3, 0.001",
    "99999, 1, 99999.0",
    "123456, 3, 1e5",
    "9.7e300, 3, 1e301",
    "NaN, 3, -",
    "Infinity, 3, -",
  })
  void writesWhatFits(double value, int decimals, String text) {
    assertEquals(text, NumberText.fixed(value, decimals));
  }
}
