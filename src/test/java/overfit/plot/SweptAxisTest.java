package overfit.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweptAxisTest {

  @ParameterizedTest
  @CsvSource({
    "0 0.25 1,           0 0.25 1",
    "1 5 10,             1 5 10",
    "0.01 0.1 1,        -2 -1 0",
    "0 0.001 0.01 0.1,  -4 -3 -2 -1",
    "0 0.1,              0 0.1",
    "-1 0.001 10,       -1 0.001 10",
  })
  void valuesOverMoreThanAPowerOfTenAreEquallySpacedByTheirLogarithm(String values, String places) {
    double[] given = numbers(values);
    SweptAxis axis = SweptAxis.of(given);
    double[] expected = numbers(places);
    for (int i = 0; i < given.length; i++) {
      assertEquals(expected[i], axis.place(given[i]), 1e-12);
      assertEquals(true, axis.axis().contains(axis.place(given[i])));
    }
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }
}
