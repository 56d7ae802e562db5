package overfit.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LastTest {

  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsKeptReadsBackTheSame(int seed) {
    Preset preset = new RandomPresets(seed).preset();
    double speed = seed % 2 == 0 ? Double.POSITIVE_INFINITY : 60 + seed / 8.0;
    Last last = new Last(preset, "my \"own\"/wiggly.toml", seed, seed % 3 == 0, speed);
    assertEquals(last, LastFile.read("last.toml", LastFile.toToml(last)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "epoch = 3       | epoch = -1  | last.toml:4: session.epoch: expected epoch = a whole number from 0, found -1",
        "speed = 60.0    | speed = nan | last.toml:6: session.speed: expected speed = a number above 0 with a point, or inf, found NaN",
        "playing = true  | pace = true | last.toml:5: expected one of preset, epoch, playing, speed, found pace",
        "'[session]'     | [sessions]  | last.toml:1: expected [session], where the experiment was left, found none",
      })
  void aBrokenFileSaysWhere(String right, String wrong, String message) {
    String text =
        "title = \"\"\n[session]\npreset = \"l2\"\nepoch = 3\nplaying = true\nspeed = 60.0\n";
    String broken = text.replace(right, wrong);
    InputException e = assertThrows(InputException.class, () -> LastFile.read("last.toml", broken));
    assertEquals(message, e.getMessage());
  }

  @Test
  void noOtherPresetHasASession() {
    String text = "[session]\nepoch = 3\n";
    assertThrows(InputException.class, () -> PresetReader.read("a.toml", "a", text));
  }

  @Test
  void whereNothingCanBeKeptNothingIsSaid() {
    Map<String, String> nowhere = Map.of("XDG_STATE_HOME", "/dev/null");
    Preset preset = new RandomPresets(1).preset();
    assertEquals("", Presets.of(nowhere).keep(new Last(preset, "wiggly", 0, true, 1)));
    assertEquals(Optional.empty(), Presets.of(nowhere).last());
  }

  @Test
  void whatIsTooLargeIsSaid() {
    Preset large =
        new Preset("a", "x".repeat(1 << 20), "", Overrides.none(), Map.of("a", PlannedRun.PLAIN));
    assertEquals(
        "the experiment is too large to be kept for --last",
        Presets.of(Map.of("XDG_STATE_HOME", "/dev/null")).keep(new Last(large, "a", 0, true, 1)));
  }
}
