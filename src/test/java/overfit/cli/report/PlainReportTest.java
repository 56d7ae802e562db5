package overfit.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.plot.Axis;

class PlainReportTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''            | 0",
        "1             | 0",
        "1 2 3         | 0",
        "1 2 2 3       | 0",
        "1 2 1         | 1",
        "1 2 2 1       | 1",
        "3 1 1 1 3 3 2 | 2",
        "0 1 0 1 0     | 3",
        "2 2 1 1 2 2   | 1",
      })
  void aTurnIsCountedOnceHoweverFlatItIs(String values, int turns) {
    double[] y =
        values.isEmpty()
            ? new double[0]
            : Arrays.stream(values.split(" ")).mapToDouble(Double::parseDouble).toArray();
    assertEquals(turns, PlainReport.turns(y));
  }

  @ParameterizedTest
  @CsvSource({
    "1958.24, 1958.2, 2026.5, 1958.2",
    "-1.0637, -3, 3, -1.06",
    "0, -3, 3, 0",
    "900014.52, 900000, 900029, 900014.5",
    "3.1234e-5, 0, 4e-5, 3.12e-5",
    "5, 5, 5, 5",
  })
  void placesHaveTheDigitsOfTheirRange(double value, double from, double to, String text) {
    assertEquals(text, PlainReport.within(value, Axis.linear(from, to)));
  }
}
