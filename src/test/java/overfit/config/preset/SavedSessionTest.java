package overfit.config.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import overfit.Campaign;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunOverrides;
import overfit.file.InputException;

class SavedSessionTest {

  private static final Preset SMALL = new RandomPresets(1).preset();

  @TempDir Path folder;

  static IntStream seeds() {
    return Campaign.seeds(20, 1000);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsKeptReadsBackTheSame(int seed) {
    Preset preset = new RandomPresets(seed).preset();
    double speed = seed % 2 == 0 ? Double.POSITIVE_INFINITY : 60 + seed / 8.0;
    SavedSession last =
        new SavedSession(
            preset,
            "my \"own\"/wiggly.toml",
            seed % 5 == 0,
            seed,
            2 * seed,
            seed % 3 == 0,
            speed,
            "a",
            seed % 2 == 0 ? "" : "b",
            seed % 4 == 0 ? List.of() : List.of("a", "c \"d\""));
    assertEquals(last, SavedSessionFile.read("last.toml", SavedSessionFile.toToml(last)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "epoch = 3       | epoch = -1  | last.toml:4: session.epoch: expected epoch = a whole number from 0, found -1",
        "speed = 60.0    | speed = nan | last.toml:7: session.speed: expected speed = a number above 0 with a point, or inf, found NaN",
        "playing = true  | pace = true | last.toml:6: expected one of preset, changed, epoch, goal, playing, speed, selected, baseline, hidden, found pace",
        "'[session]'     | [sessions]  | last.toml:1: expected [session], the state of the experiment, found none",
      })
  void aBrokenFileSaysWhere(String right, String wrong, String message) {
    String text =
        "title = \"\"\n[session]\npreset = \"l2\"\nepoch = 3\ngoal = 9\nplaying = true\nspeed = 60.0\n"
            + "selected = \"a\"\nbaseline = \"\"\nhidden = []\n";
    String broken = text.replace(right, wrong);
    InputException e =
        assertThrows(InputException.class, () -> SavedSessionFile.read("last.toml", broken));
    assertEquals(message, e.getMessage());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void itsFileIsAPresetToo(int seed) throws IOException {
    Preset preset = new RandomPresets(seed).preset();
    Path file = folder.resolve(preset.name() + ".toml");
    Files.writeString(file, SavedSessionFile.toToml(last(preset)));
    assertEquals(preset, Presets.bundledAlone().find(file.toString()));
  }

  private static SavedSession last(Preset preset) {
    return new SavedSession(preset, "wiggly", false, 0, 0, true, 1, "", "", List.of());
  }

  @Test
  void whatIsTooLargeIsSaid() {
    Preset large =
        new Preset("a", "x".repeat(1 << 20), "", Overrides.none(), Map.of("a", RunOverrides.PLAIN));
    assertEquals(
        "the experiment is too large to save for --last",
        Presets.of(Map.of("XDG_STATE_HOME", "/dev/null")).state().save(last(large)));
  }

  @Test
  void aFailedSaveIsSaid() {
    Presets nowhere = Presets.of(Map.of("XDG_STATE_HOME", "/dev/null"));
    assertEquals(
        "the experiment was not saved: Not a directory (/dev/null/overfit)",
        nowhere.state().save(last(SMALL)));
    assertEquals(Optional.empty(), nowhere.state().newest());
  }

  @Test
  void readOnlyPresetsWriteNoSession() {
    Presets presets = Presets.of(Map.of("XDG_STATE_HOME", folder.toString()));
    assertEquals("", presets.readOnly("a film writes no files").state().save(last(SMALL)));
    assertEquals(Optional.empty(), presets.state().newest());
    assertEquals("", presets.state().save(last(SMALL)));
    assertEquals(Optional.of(last(SMALL)), presets.state().newest());
  }
}
