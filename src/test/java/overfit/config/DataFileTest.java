package overfit.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.data.Target;
import overfit.file.InputException;
import overfit.file.UserPaths;

class DataFileTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "'1 5\n-2 6\n4 7', -2, 4",
    "'2 5\n2 6', 1, 3",
    "'1e15 0', 999999999999999, 1e15",
    "'-1e15 0', -1e15, -999999999999999",
    "'1 0\n1.0000000001 0', 0, 2.0000000001",
  })
  void theRangeIsThatOfThePointsAndHasRoom(String text, double min, double max) throws IOException {
    Config config =
        Config.INITIAL
            .with(DataFileSettings.read(UserPaths.HOMELESS, file(text).toString()))
            .checked();
    assertEquals(min, config.get(Settings.X_MIN));
    assertEquals(max, config.get(Settings.X_MAX));
    assertEquals(Target.UNKNOWN, config.get(Settings.TARGET));
    assertEquals(text.lines().count(), config.get(Settings.POINTS).count());
  }

  @Test
  void aMistakeIsNamedWithFileAndLine() throws IOException {
    Path file = file("1 2\n3");
    assertEquals(file + ":2: expected 2 fields, found 1", complaintAbout(file.toString()));
    assertEquals("expected a file of points, found nothing", complaintAbout(" "));
    assertEquals("none.csv: expected a file of points, found none", complaintAbout("none.csv"));
  }

  private static String complaintAbout(String file) {
    return assertThrows(InputException.class, () -> DataFileSettings.read(UserPaths.HOMELESS, file))
        .getMessage();
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("data.csv"), text);
  }
}
