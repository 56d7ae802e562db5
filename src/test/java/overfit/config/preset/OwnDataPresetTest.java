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

  private static Preset read(String text) {
    return PresetReader.read("own.toml", "own", text);
  }
}
