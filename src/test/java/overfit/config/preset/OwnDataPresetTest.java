package overfit.config.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Settings;

/** Presets of runs with the user's own data. */
class OwnDataPresetTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = \"a\", y = \"b\"",
        "x = \"a\", y = \"c\"",
        "x = \"b\", y = \"a\"",
        "x = \"a\", y = \"b\", points = [[1, 2]]",
        "file = \"none\", target = \"sin\"",
        "file = \"none\", target = \"unknown\", points = [[1, 2]]",
        "x = \"a\", y = \"b\", holdout = 0",
      })
  void areTheSameWhenTheyAreReadAgain(String other) throws IOException {
    Path file = Files.writeString(folder.resolve("abc.csv"), "a,b,c\n1,2,3\n2,3,4\n3,5,6\n");
    Preset preset =
        read("[runs]\none.data = { x = \"a\", y = \"b\" }\nother.data = { " + other + " }\n");
    Overrides options = Overrides.none().with(Settings.FILE, file.toString());
    List<RunSpec> specs = preset.specs(options);
    Preset saved = Preset.of("saved", "", "", specs);
    assertEquals(specs, read(PresetWriter.toToml(saved)).specs(Overrides.none()));
  }

  /** One of two runs with an edited point, or another point to test on. */
  @ParameterizedTest
  @ValueSource(strings = {"points=9:9", "held-out=9:9", "points=9:9 held-out=9:9", "held-out=none"})
  void editedPointsOfOneRunAreTheSameWhenTheyAreReadAgain(String edit) throws IOException {
    Path file = Files.writeString(folder.resolve("ab.csv"), "a,b\n1,2\n2,3\n3,5\n");
    Path test = Files.writeString(folder.resolve("t.csv"), "a,b\n7,2\n");
    Overrides options =
        Overrides.none().with(Settings.FILE, file.toString()).with(Settings.TEST, test.toString());
    RunSpec run = read("title = \"t\"").specs(options).get(0);
    Overrides edits = Overrides.none();
    for (String each : edit.split(" ")) {
      String[] parts = each.split("=");
      edits = edits.parsing(Settings.find(parts[0]).orElseThrow(), parts[1]);
    }
    RunSpec edited = new RunSpec("edited", run.config().with(edits));
    List<RunSpec> specs = List.of(run, edited);
    Preset saved = Preset.of("saved", "", "", specs);
    assertEquals(specs, read(PresetWriter.toToml(saved)).specs(Overrides.none()));
  }

  private static Preset read(String text) {
    return PresetReader.read("own.toml", "own", text);
  }
}
