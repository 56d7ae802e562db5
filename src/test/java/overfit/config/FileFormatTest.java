package overfit.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.file.InputException;

class FileFormatTest {

  @ParameterizedTest
  @CsvSource({
    "0.0.1, FIRST",
    "0.1, FIRST",
    "0.1.0, FIRST",
    "0.1.9, FIRST",
    "0.2, OWN_DATA",
    "0.2.0, OWN_DATA"
  })
  void aVersionHasTheLatestFormatBeforeIt(String version, FileFormat format) {
    assertEquals(format, FileFormat.of(version));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.3.0   | expected at most \"0.2.0\", found \"0.3.0\"; this needs overfit 0.3.0",
        "0.2.1   | expected at most \"0.2.0\", found \"0.2.1\"; this needs overfit 0.2.1",
        "0.10    | expected at most \"0.2.0\", found \"0.10\"; this needs overfit 0.10",
        "1.0     | expected at most \"0.2.0\", found \"1.0\"; this needs overfit 1.0",
        "2       | expected a version of overfit, such as \"0.2.0\", found 2",
        "0.2.x   | expected a version of overfit, such as \"0.2.0\", found 0.2.x",
        "''      | expected a version of overfit, such as \"0.2.0\", found nothing",
        "0.2.0.0 | expected a version of overfit, such as \"0.2.0\", found 0.2.0.0",
        "0.99999 | expected a version of overfit, such as \"0.2.0\", found 0.99999",
      })
  void aNewerOneNamesTheVersionThatIsNeeded(String version, String message) {
    InputException e = assertThrows(InputException.class, () -> FileFormat.of(version));
    assertEquals(message, e.getMessage());
  }
}
