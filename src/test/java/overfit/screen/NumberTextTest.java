package overfit.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.Campaign;

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

  @ParameterizedTest
  @CsvSource({
    "0, 0.000, 0.0000",
    "0.164, 0.164, 0.1640",
    "0.0348242787, 0.035, 0.0348",
    "2.3456, 2.346, 2.3456",
    "9.99996, 10.0, 10.00",
    "12.3456, 12.3, 12.35",
    "480.3, 480, 480.3",
    "999.96, 1000, 1000.0",
    "12345.6, 12346, 12346",
    "99999.7, 1e5, 1e5",
    "1234567, 1.23e6, 1.235e6",
    "3.7e9, 3.7e9, 3.7e9",
    "1.2345e60, 1.23e60, 1.23e60",
    "1.2345e300, 1.2e300, 1.2e300",
    "0.0021, 0.0021, 0.0021",
    "0.00213, 0.0021, 0.00213",
    "0.00999, 0.010, 0.0100",
    "0.000999, 0.001, 0.001",
    "0.000213, 2.1e-4, 2.13e-4",
    "2.134e-12, 2.1e-12, 2.1e-12",
    "5e-324, 5e-324, 5e-324",
    "-0.164, -0.164, -0.1640",
    "-0.000213, -2.1e-4, -2.1e-4",
    "-2.134e-12, -2e-12, -2e-12",
    "NaN, -, -",
    "-Infinity, -, -",
  })
  void writesLossesOfAnyUnit(double loss, String text, String precise) {
    assertEquals(text, NumberText.loss(loss));
    assertEquals(precise, NumberText.preciseLoss(loss));
  }

  @ParameterizedTest
  @CsvSource({"0.1234, 4, 0.12", "12345, 5, 12345", "-0.0021, 6, -0.002", "1234567, 4, 1e6"})
  void writesLossesInNarrowColumns(double loss, int width, String text) {
    assertEquals(text, NumberText.loss(loss, width));
  }

  @Test
  void noLossIsWiderThanItsColumnOrFarFromItsValue() {
    Random random = new Random(3);
    for (int trial = 0; trial < Campaign.length(20_000, 1_000_000); trial++) {
      double size = Math.pow(10, 600 * random.nextDouble() - 300) * (1 + random.nextDouble());
      double loss = random.nextBoolean() ? size : -size;
      for (String text : List.of(NumberText.loss(loss), NumberText.preciseLoss(loss))) {
        assertTrue(text.length() <= NumberText.LOSS_WIDTH, text);
        assertEquals(1, Double.parseDouble(text) / loss, 0.5, text);
      }
      assertTrue(NumberText.loss(loss, 6).length() <= 6 || size < 1e-99);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1987.5412, -2, 1987.54, 1987.54",
    "1987.5, -2, 1987.5, 1987.50",
    "0.25, -3, 0.25, 0.250",
    "0, -3, 0, 0.000",
    "-0.0001, -3, 0, 0.000",
    "54321, 1, 54320, 54320",
    "3.7123e9, 6, 3.712e9, 3.712e9",
    "1000000005.4, 0, 1000000005, 1000000005",
    "3.4e-5, -9, 3.4e-5, 3.4e-5",
    "NaN, -3, -, -",
  })
  void writesCoordinatesWithTheDigitsOfTheirAxis(
      double value, int exponent, String text, String steady) {
    assertEquals(text, NumberText.rounded(value, exponent));
    assertEquals(steady, NumberText.steady(value, exponent));
  }

  @ParameterizedTest
  @CsvSource({"0.945, 95 %", "1, 100 %", "0, 0 %", "0.003, 0 %", "NaN, -"})
  void aShareIsInWholePercent(double share, String text) {
    assertEquals(text, NumberText.percent(share));
  }
}
