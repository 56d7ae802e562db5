package overfit.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.file.InputException;

class DomainTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "l2            | -0.1      | expected a number from 0 to 1000, found -0.1",
        "l2            | lots      | expected a number from 0 to 1000, found lots",
        "l2            | NaN       | expected a number from 0 to 1000, found NaN",
        "l2            | 0x1p3     | expected a number from 0 to 1000, found 0x1p3",
        "dropout       | 1         | expected a number from 0 to 0.99, found 1",
        "learning-rate | 1e31      | expected a number from 0 to 1e30, found 1e31",
        "samples       | 2.5       | expected a whole number from 1 to 1000000, found 2.5",
        "samples       | 0         | expected a whole number from 1 to 1000000, found 0",
        "samples       | 1e7       | expected a whole number from 1 to 1000000, found 1e7",
        "seed          | 1e99      | expected a whole number from -2^63 to 2^63-1, found 1e99",
        "batch         | ful       | expected full or a whole number from 1 to 1000000, found ful (did you mean full?)",
        "batch         | 0         | expected full or a whole number from 1 to 1000000, found 0",
        "hidden        | 64x       | expected layer widths like 64x64 (1 to 1024 each, 16 at most) or none, found 64x",
        "hidden        | 2000      | expected layer widths like 64x64 (1 to 1024 each, 16 at most) or none, found 2000",
        "baseline      | polynomial 512 | expected none or polynomial DEGREE (0 to 511), ridge DEGREE LAMBDA (1e-12 to 1e12), spline; or several, comma-separated, found polynomial 512",
        "baseline      | polynomial -1 | expected none or polynomial DEGREE (0 to 511), ridge DEGREE LAMBDA (1e-12 to 1e12), spline; or several, comma-separated, found polynomial -1",
        "baseline      | polynomial | expected none or polynomial DEGREE (0 to 511), ridge DEGREE LAMBDA (1e-12 to 1e12), spline; or several, comma-separated, found polynomial",
        "baseline      | polynomial 1.5 | expected none or polynomial DEGREE (0 to 511), ridge DEGREE LAMBDA (1e-12 to 1e12), spline; or several, comma-separated, found polynomial 1.5",
        "baseline      | ridge 9   | expected none or polynomial DEGREE (0 to 511), ridge DEGREE LAMBDA (1e-12 to 1e12), spline; or several, comma-separated, found ridge 9",
        "baseline      | ridge 9 0 | expected none or polynomial DEGREE (0 to 511), ridge DEGREE LAMBDA (1e-12 to 1e12), spline; or several, comma-separated, found ridge 9 0",
        "baseline      | spline 3  | expected none or polynomial DEGREE (0 to 511), ridge DEGREE LAMBDA (1e-12 to 1e12), spline; or several, comma-separated, found spline 3",
        "baseline      | cubic     | expected none or polynomial DEGREE (0 to 511), ridge DEGREE LAMBDA (1e-12 to 1e12), spline; or several, comma-separated, found cubic",
        "baseline      | splin     | expected none or polynomial DEGREE (0 to 511), ridge DEGREE LAMBDA (1e-12 to 1e12), spline; or several, comma-separated, found splin",
      })
  void saysWhatItExpected(String setting, String text, String message) {
    Domain<?> domain = Settings.find(setting).orElseThrow().domain();
    assertEquals(
        message, assertThrows(InputException.class, () -> domain.parse(text)).getMessage());
  }

  @ParameterizedTest
  @CsvSource({"sgdd, sgd", "smg, ''", "Tanh, tanh", "relux, relu", "sigmiod, sigmoid"})
  void aNearMissIsGuessed(String found, String meant) {
    String expected = meant.isEmpty() ? "" : " (did you mean " + meant + "?)";
    assertEquals(
        expected, Suggestion.of(found, java.util.List.of("sgd", "tanh", "relu", "sigmoid")));
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "30, 30",
    "1e-6, 1e-6",
    "0.000001234, 1.234e-6",
    "1e30, 1e30",
    "-3, -3",
    "0, 0",
    "-0.0, 0",
    "2e-3, 0.002",
    "100000, 100000",
    "0.30000000000000004, 0.30000000000000004",
  })
  void numbersAreWrittenAsShortAsTheyReadBack(double value, String text) {
    assertEquals(text, ShortestDecimal.format(value));
  }

  @ParameterizedTest
  @CsvSource({
    "milestones, '100,200', '110,210'",
    "activation, 'tanh,relu', 'relu,sigmoid'",
    "baseline, none, polynomial 1",
    "baseline, 'polynomial 3,ridge 9 0.01,spline', 'polynomial 4,ridge 10 0.01,spline'",
    "baseline, polynomial 511, polynomial 511"
  })
  void keysStepEachElementOfAList(String name, String values, String next) {
    assertEquals(next, nudged(Settings.find(name).orElseThrow(), values));
  }

  private static <T> String nudged(Setting<T> setting, String text) {
    Domain<T> domain = setting.domain();
    return domain.format(domain.nudge(domain.parse(text), true));
  }

  @ParameterizedTest
  @CsvSource({"0.0738, 0.074", "2.04e-5, 2e-5", "31234, 31000", "1.1e35, 1.1e35", "NaN, -", "0, 0"})
  void figuresForReadingHaveTheDigitsAskedFor(double value, String text) {
    assertEquals(text, ShortestDecimal.rounded(value, 2));
  }
}
