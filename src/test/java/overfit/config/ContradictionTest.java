package overfit.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.file.InputException;

class ContradictionTest {

  private static final Preset PLAIN =
      new Preset("plain", "", "", Overrides.none(), Map.of("plain", RunOverrides.PLAIN));

  private static Overrides parsed(String settings) {
    Overrides all = Overrides.none();
    for (String each : settings.split(" ")) {
      String[] pair = each.split("=");
      all = all.parsing(Settings.find(pair[0]).orElseThrow(), pair[1]);
    }
    return all;
  }

  /** The first settings are the preset's, the second the options. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seed=1 | x-min=5 | --x-min: expected a number below x-max 3, found 5",
        "x-min=0 | x-max=-1 | --x-max: expected a number above x-min 0, found -1",
        "seed=1 | x-min=5 x-max=4 | --x-max: expected a number above --x-min 5, found 4",
        "seed=1 | target=unknown | --target: expected a function with points drawn, found unknown",
        "target=unknown points=1:2 | points=drawn | --points: expected points with target unknown, found drawn",
        "seed=1 | activation=relu,tanh,relu | --activation: expected one activation, or one per layer of hidden 64x64, found relu,tanh,relu",
        "activation=relu,tanh | hidden=8 | --hidden: expected as many layers as in activation relu,tanh, found 8",
        "seed=1 | nesterov=true | --nesterov: expected false with momentum 0, found true",
        "momentum=0.9 nesterov=true | momentum=0 | --momentum: expected a number above 0 with nesterov true, found 0",
        "momentum=0.9 nesterov=true | dampening=0.5 | --dampening: expected 0 with nesterov true, found 0.5",
        "momentum=0.9 dampening=0.5 | nesterov=true | --nesterov: expected false with dampening 0.5, found true",
      })
  void anOptionIsNamedAsOneAndTheOtherSettingByItsName(
      String base, String options, String message) {
    Preset preset = new Preset("p", "", "", parsed(base), Map.of("p", RunOverrides.PLAIN));
    InputException e = assertThrows(InputException.class, () -> preset.specs(parsed(options)));
    assertEquals(message, e.getMessage());
  }

  @Test
  void aSettingOfAFileOfPointsIsNoOption(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("data.csv"), "0 1\n2 3\n");
    Overrides options = parsed("x-min=5").with(Settings.FILE, file.toString());
    InputException e = assertThrows(InputException.class, () -> PLAIN.specs(options));
    assertEquals("--x-min: expected a number below x-max 2, found 5", e.getMessage());
  }

  @Test
  void theSettingThatWasChangedIsWrong() {
    Config config = Config.INITIAL.with(parsed("x-min=5"));
    InputException e = assertThrows(InputException.class, () -> config.checked(Settings.X_MIN));
    assertEquals("x-min: expected a number below x-max 3, found 5", e.getMessage());
  }

  @Test
  void theDefaultsHaveNone() {
    assertEquals(Optional.empty(), Contradiction.in(Config.INITIAL));
  }

  @ParameterizedTest
  @EnumSource
  void ofTwoSettingsThatContradictTheOneThatWasGivenIsNamed(Contradiction contradiction) {
    List<Setting<?>> both = contradiction.settings();
    assertEquals(both.get(1), contradiction.among(List.of(both.get(1))));
    assertEquals(both.get(0), contradiction.among(List.of(both.get(0))));
  }

  @ParameterizedTest
  @EnumSource
  void ifBothOrNeitherWereGivenTheFirstIsNamed(Contradiction contradiction) {
    List<Setting<?>> both = contradiction.settings();
    assertEquals(both.get(0), contradiction.among(both));
    assertEquals(both.get(0), contradiction.among(List.of()));
  }
}
