package overfit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.cli.Console;

/**
 * The version is declared in pom.xml, and the same everywhere. install-check.sh checks the archive
 * itself.
 */
class ReleaseTest {

  private static String version() throws IOException {
    return found(
            Files.readString(Path.of("pom.xml")),
            "<artifactId>overfit</artifactId>\\s*<version>([^<]*)</version>")
        .get(0);
  }

  private static List<String> found(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CHANGELOG.md         | (?s)\\A.*?\\n## ([0-9.]+), 20[0-9]{2}-[0-9]{2}-[0-9]{2}\\n",
        "README.md            | overfit-([0-9.]*[0-9])",
        "man/overfit.1        | \"overfit ([0-9.]+)\"",
        "man/overfit-lesson.5 | \"overfit ([0-9.]+)\"",
        "man/overfit-preset.5 | \"overfit ([0-9.]+)\"",
        "man/overfit-tape.5   | \"overfit ([0-9.]+)\"",
      })
  void everyFileNamesTheVersion(String file, String pattern) throws IOException {
    List<String> named = found(Files.readString(Path.of(file)), pattern);
    assertEquals(List.of(version()), named.stream().distinct().toList());
  }

  @Test
  void theProgramAndItsJsonTellIt() throws IOException {
    Console console = new Console();
    console.run("--version");
    assertEquals("overfit " + version() + "\n", console.out());
    Console other = new Console();
    other.run("train", "l2", "--epochs", "1", "--json");
    assertEquals(List.of(version()), found(other.out(), "\"version\":\"([^\"]*)\""));
  }
}
