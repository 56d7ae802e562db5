package overfit.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
