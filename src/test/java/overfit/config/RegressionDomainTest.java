package overfit.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.file.InputException;
import overfit.math.regression.Regression;

class RegressionDomainTest {

  private final RegressionDomain domain = new RegressionDomain();

  @Test
  void everyKindIsReadWithItsParameters() {
    assertEquals(new Regression.Polynomial(3), domain.parse("polynomial 3"));
    assertEquals(new Regression.Ridge(9, 0.01), domain.parse(" ridge  9 1e-2 "));
    assertEquals(new Regression.Spline(), domain.parse("spline"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "cubic",
        "polynomial",
        "polynomial 3 4",
        "ridge",
        "ridge 9",
        "ridge 9 1 2",
        "spline 3"
      })
  void anotherNumberOfParametersIsRefused(String text) {
    InputException refused = assertThrows(InputException.class, () -> domain.parse(text));
    String expected = domain.expected();
    assertTrue(refused.getMessage().contains("expected " + expected), refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "polynomial 3, polynomial 4, polynomial 2",
    "polynomial 0, polynomial 1, polynomial 0",
    "polynomial 511, polynomial 511, polynomial 510",
    "ridge 9 0.5, ridge 10 0.5, ridge 8 0.5",
    "spline, spline, spline"
  })
  void keysChangeTheDegreeWithinItsLimits(String text, String up, String down) {
    assertEquals(up, domain.format(domain.nudge(domain.parse(text), true)));
    assertEquals(down, domain.format(domain.nudge(domain.parse(text), false)));
  }
}
