package overfit.cli.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overfit.cli.Console;
import overfit.config.Settings;

/** What the page says is what a preset can have. */
class PresetPageTest {

  private static final String DEFAULT = ".B ";

  private final Console console = new Console();

  @TempDir private Path folder;

  private static String text() {
    return new PresetPage().text().replace("\\-", "-").replace("\\(aq", "'").replace("\\(dq", "\"");
  }

  private String described(String toml) throws IOException {
    Path file = Files.writeString(folder.resolve("page.toml"), toml);
    assertEquals(0, console.run("presets", file.toString()), console.err());
    return console.out();
  }

  @Test
  void itsDefaultsAreAllSettingsWithTheirDefaults() throws IOException {
    List<String> defaults =
        text()
            .lines()
            .filter(line -> line.startsWith(DEFAULT) && line.contains(" = "))
            .map(line -> line.substring(DEFAULT.length()))
            .toList();
    assertEquals(
        Settings.keys(), defaults.stream().map(line -> line.replaceFirst(" = .*", "")).toList());
    String preset = described(String.join("\n", defaults));
    assertTrue(preset.contains("all runs  as in the lesson\n"), preset);
  }

  @Test
  void itsExamplesArePresets() throws IOException {
    String[] examples = text().split("\n\\.E[XE]\n");
    assertTrue(described(examples[1]).contains(" strong  l2 1\n"), console.out());
    Files.writeString(folder.resolve("mcycle.csv"), "times,accel\n1,2\n2,3\n3,5\n4,4\n");
    assertTrue(described(examples[3]).contains("mcycle.csv"), console.out());
    assertTrue(described(examples[5]).contains("points"), console.out());
  }

  @Test
  void everyKeyOfAFileIsInIt() throws IOException {
    Path file = Files.writeString(folder.resolve("page.toml"), "unknown = 1");
    assertEquals(2, console.run("presets", file.toString()));
    String keys = console.err().replaceFirst(".* expected one of (.*), found unknown\n", "$1");
    List<String> headings = text().lines().filter(line -> line.matches("\\.(B|SS) .*")).toList();
    for (String key : keys.split(", ")) {
      assertTrue(headings.stream().anyMatch(line -> line.matches(".*\\b" + key + "\\b.*")), key);
    }
  }
}
