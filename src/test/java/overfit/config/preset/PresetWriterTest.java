package overfit.config.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.Campaign;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunOverrides;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.file.InputException;

class PresetWriterTest {

  private static final Presets BUNDLED = new Presets(Path.of("no folder of the user's"));

  static LongStream seeds() {
    return Campaign.seeds(40, 3000).asLongStream();
  }

  static List<String> bundled() {
    return BUNDLED.names();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverAPresetHoldsItReadsBackIdentical(long seed) {
    checkReadsBack(new RandomPresets(seed).preset());
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void thePresetsOfTheProgramReadBackIdentical(String name) {
    checkReadsBack(BUNDLED.find(name));
  }

  private static void checkReadsBack(Preset preset) {
    String toml = PresetWriter.toToml(preset);
    Preset read = PresetReader.read("file.toml", preset.name(), toml);
    assertEquals(preset, read, toml);
    assertEquals(List.copyOf(preset.runs().keySet()), List.copyOf(read.runs().keySet()));
    assertEquals(toml, PresetWriter.toToml(read));
  }

  @ParameterizedTest
  @ValueSource(strings = {"l2-strength", "overfitting", "deep-dropout", "no-regularization"})
  void looksAsThePresetsOfTheProgram(String name) {
    assertEquals(unwrapped(BUNDLED.text(name)), unwrapped(toml(BUNDLED.find(name))));
  }

  /** Ignores where lines are wrapped. */
  private static String unwrapped(String toml) {
    return toml.replace(" \\\n", " ");
  }

  private static String toml(Preset preset) {
    return PresetWriter.toToml(preset);
  }

  @Test
  void pointsEditsAndNamesStandAsAPersonWouldWriteThem() {
    Overrides base =
        Overrides.none().parsing(Settings.POINTS, "-1:0.5,0:1e-9").parsing(Settings.TARGET, "cos");
    Overrides own = Overrides.none().with(Settings.L2, 0.0).parsing(Settings.HIDDEN, "8x4");
    Edit edit = new Edit(340, Overrides.none().with(Settings.L2, 0.1));
    Preset preset =
        new Preset(
            "mine",
            "Say \"hi\"",
            "One \"\"\"two\"\nthree\\",
            base,
            Map.of("a.b", new RunOverrides(own, List.of(edit))));
    assertEquals(
        """
        format = "0.2.0"
        title = "Say \\"hi\\""
        about = \"""
        One \\"\\""two"
        three\\\\\"""

        [data]
        target = "cos"
        points = [[-1.0, 0.5], [0.0, 1e-9]]

        [runs."a.b"]
        network.hidden = [8, 4]
        regularization.l2 = 0.0

        [[runs."a.b".edits]]
        epoch = 340
        regularization.l2 = 0.1
        """,
        toml(preset));
  }

  @Test
  void linesAreNoLongerThanAHundredColumns() {
    String about = "word ".repeat(100).strip();
    Overrides base = Overrides.none().parsing(Settings.POINTS, "1:2,".repeat(99) + "1:2");
    String toml = toml(new Preset("a", "", about, base, Map.of("a", RunOverrides.PLAIN)));
    assertTrue(toml.lines().allMatch(line -> line.length() <= 100), toml);
    assertTrue(toml.lines().count() < 25, toml);
  }

  @Test
  void aPresetOfNothingIsStillAFile() {
    checkReadsBack(new Preset("a", "", "", Overrides.none(), Map.of("a", RunOverrides.PLAIN)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aPresetOfRunsPlansTheseRuns(long seed) {
    List<RunSpec> specs = new RandomPresets(seed).specs();
    Preset preset = Preset.of("wiggly", "", "", specs);
    assertEquals(specs, preset.specs(Overrides.none()));
    checkReadsBack(preset);
  }

  @Test
  void whatRunsShareIsTheBaseAndWhatTheyDifferInEachSaysForItself() {
    Config shared = Config.INITIAL.with(Settings.EPOCHS, 50L);
    RunSpec none = new RunSpec("none", shared);
    RunSpec l2 = new RunSpec("l2", shared.with(Settings.L2, 0.1));
    assertEquals(
        """
        format = "0.2.0"
        title = "Two"

        [training]
        epochs = 50

        [runs.none]
        regularization.l2 = 0.0

        [runs.l2]
        regularization.l2 = 0.1
        """,
        toml(Preset.of("two", "Two", "", List.of(none, l2))));
  }

  @Test
  void runsOfOneNameAreNoPreset() {
    RunSpec run = new RunSpec("l2", Config.INITIAL);
    InputException e =
        assertThrows(InputException.class, () -> Preset.of("two", "", "", List.of(run, run)));
    assertEquals("expected runs with different names, found two named l2", e.getMessage());
  }
}
