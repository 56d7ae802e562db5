package overfit.config.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.DataFiles;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.file.InputException;

/** Files that version 0.1.0 wrote, as it wrote them. */
class FirstVersionTest {

  private static final Path WRITTEN = Path.of("src/test/resources/v0.1.0");

  private static final String OWN_POINTS =
      "own points are standardized and a fifth of them is held out for testing;"
          + " with standardize off and holdout 0 they are not, as in overfit 0.1.0";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"edited, 4", "sweep, 4", "known-target, 1", "own-points, 1"})
  void itsPresetsOpenWithAWordWhereADefaultHasChanged(String name, int runs) throws IOException {
    Path file = copied("presets/" + name + ".toml", name + ".toml");
    String before = Files.readString(file);
    Preset preset = Presets.bundledAlone().find(file.toString());
    DataFiles files = DataFiles.plain();
    assertEquals(runs, preset.specs(Overrides.none(), files).size());
    assertEquals(name.equals("own-points") ? List.of(OWN_POINTS) : List.of(), files.notes());
    assertEquals(before, Files.readString(file));
  }

  @ParameterizedTest
  @CsvSource({"edited, 4, 210", "sweep, 4, 4", "known-target, 1, 53", "own-points, 1, 329"})
  void itsLastSessionOpensAndStays(String name, int runs, long epoch) throws IOException {
    Path file = copied("sessions/" + name + ".toml", "overfit/last.toml");
    Presets presets = Presets.of(Map.of("XDG_STATE_HOME", folder.toString()));
    SavedSession last = presets.state().newest().orElseThrow();
    DataFiles files = DataFiles.plain();
    assertEquals(runs, last.preset().specs(Overrides.none(), files).size());
    assertEquals(epoch, last.epoch());
    assertEquals(name.equals("own-points") ? List.of(OWN_POINTS) : List.of(), files.notes());
    Preset byPath = presets.find(file.toString());
    assertEquals(last.preset().base(), byPath.base());
    assertEquals(runs, byPath.runs().size());
    assertEquals("", presets.state().save(last));
    assertEquals(
        Files.readString(WRITTEN.resolve("sessions/" + name + ".toml")), Files.readString(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data.standardize = \"off\"\ndata.holdout = 0.0",
        "data.standardize = \"on\"\ndata.holdout = 0.2",
        "format = \"0.2.0\"",
      })
  void whoeverSaysWhatIsMeantIsToldNothing(String line) {
    assertEquals(List.of(), notes(line + "\n" + points(12)));
  }

  @Test
  void ofAFewPointsNoneAreHeldOut() {
    assertEquals(
        List.of(
            "own points are standardized; with standardize off they are not, as in overfit 0.1.0"),
        notes(points(9)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plan = 7\n",
        "network.hidden = \"wide\"\n",
        "data = 1\n",
        "network = {wide\n",
        "??\n"
      })
  void aNewerFileNamesTheVersionThatIsNeededWhateverElseItHas(String rest) throws IOException {
    String text = "title = \"x\"\nformat = \"0.3.0\"\n" + rest;
    String reason =
        ":2: format: expected at most \"0.2.0\", found \"0.3.0\"; this needs overfit 0.3.0";
    InputException preset =
        assertThrows(InputException.class, () -> PresetReader.read("a.toml", "a", text));
    assertEquals("a.toml" + reason, preset.getMessage());
    Path file =
        Files.createDirectory(folder.resolve("overfit")).resolve("session-7-7-00000000.toml");
    Files.writeString(file, text + "\n[session]\nlesson = 3\nhidden = []\n");
    Presets presets = Presets.of(Map.of("XDG_STATE_HOME", folder.toString()));
    InputException session = assertThrows(InputException.class, () -> presets.state().newest());
    assertEquals(file + reason, session.getMessage());
  }

  private static List<String> notes(String text) {
    DataFiles files = DataFiles.plain();
    PresetReader.read("a.toml", "a", text).specs(Overrides.none(), files);
    return files.notes();
  }

  private static String points(int count) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < count; i++) {
      points.append(i == 0 ? "" : ", ").append("[").append(i).append(".0, 1.0]");
    }
    return "data.target = \"unknown\"\ndata.points = [" + points + "]\n";
  }

  private Path copied(String file, String to) throws IOException {
    Path copy = folder.resolve(to);
    Files.createDirectories(copy.getParent());
    return Files.copy(WRITTEN.resolve(file), copy);
  }
}
