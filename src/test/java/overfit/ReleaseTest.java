package overfit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
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
    return first("pom.xml", "<artifactId>overfit</artifactId>\\s*<version>([^<]*)</version>");
  }

  private static String first(String file, String pattern) throws IOException {
    return found(Files.readString(Path.of(file)), pattern);
  }

  private static String found(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.find() ? matcher.group(1) : "none";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CHANGELOG.md         | (?m)^## ([0-9.]+), 20[0-9]{2}-[0-9]{2}-[0-9]{2}$",
        "README.md            | overfit-([0-9.]+)\\.tar\\.gz",
        "man/overfit.1        | \"overfit ([0-9.]+)\"",
        "man/overfit-preset.5 | \"overfit ([0-9.]+)\"",
        "man/overfit-tape.5   | \"overfit ([0-9.]+)\"",
      })
  void everyFileNamesTheVersion(String file, String pattern) throws IOException {
    assertEquals(version(), first(file, pattern));
  }

  @Test
  void theProgramAndItsJsonTellIt() throws IOException {
    Console console = new Console();
    console.run("--version");
    assertEquals("overfit " + version() + "\n", console.out());
    Console other = new Console();
    other.run("train", "l2", "--epochs", "1", "--json");
    assertEquals(version(), found(other.out(), "\"version\":\"([^\"]*)\""));
  }

  @Test
  void theArchiveIsNamedAfterIt() throws IOException {
    assertEquals(
        "overfit-${project.version}", first("pom.xml", "<finalName>(overfit-[^<]*)</finalName>"));
  }
}
