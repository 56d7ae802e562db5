package overfit.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import overfit.file.InputException;

/** Laws for all settings of the catalogue. */
class SettingsTest {

  static List<Setting<?>> all() {
    return Settings.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void isFoundByKeyAndByName(Setting<?> setting) {
    assertEquals(setting, Settings.find(setting.key()).orElseThrow());
    assertEquals(setting, Settings.find(setting.name()).orElseThrow());
    assertTrue(setting.name().matches("[a-z][a-z0-9-]*"), "an option and a TOML key: " + setting);
  }

  @ParameterizedTest
  @MethodSource("all")
  void aSynonymMeansOneSettingAndIsNotTheNameOfAnother(Setting<?> setting) {
    for (String synonym : setting.synonyms()) {
      assertTrue(synonym.matches("[a-z0-9]+(-[a-z0-9]+)*"), synonym);
      assertTrue(Settings.find(synonym).isEmpty(), synonym);
      assertEquals(setting, Settings.meant(synonym).orElseThrow(), synonym);
    }
    assertEquals(setting, Settings.meant(setting.key()).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "lr, learning-rate",
    "--LR, learning-rate",
    "training.lr, learning-rate",
    "weight_decay, l2",
    "wd, l2",
    "bs, batch",
    "batch_size, batch",
    "epoch, epochs",
    "p, dropout",
    "layers, hidden",
    "step_size, period",
    "gamma, factor",
    "leraning-rate, learning-rate",
    "zebra, ''",
  })
  void aNameOfAnotherLibraryLeadsToTheSetting(String word, String name) {
    String suggestion = name.isEmpty() ? "" : " (did you mean " + name + "?)";
    assertEquals(suggestion, Settings.suggestion(word, Setting::name));
  }

  @ParameterizedTest
  @MethodSource("all")
  void helpIsOneSentenceInLowerCase(Setting<?> setting) {
    assertTrue(setting.help().matches("[a-z].{10,90}[^.]"), setting.help());
  }

  @ParameterizedTest
  @MethodSource("all")
  <T> void everyValueThatKeysReachReadsBackAsItself(Setting<T> setting) {
    Domain<T> domain = setting.domain();
    for (boolean up : new boolean[] {true, false}) {
      T value = setting.initial();
      for (int step = 0; step < 40; step++) {
        assertEquals(value, domain.parse(domain.format(value)), setting.key());
        value = domain.nudge(value, up);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  <T> void keysLeadThereAndBack(Setting<T> setting) {
    Domain<T> domain = setting.domain();
    T up = domain.nudge(setting.initial(), true);
    T back = up.equals(setting.initial()) ? up : domain.nudge(up, false);
    assertEquals(setting.initial(), back, setting.key());
  }

  @ParameterizedTest
  @MethodSource("all")
  <T> void whatCannotBeReadSaysWhatWasExpected(Setting<T> setting) {
    String rubbish = setting.domain() instanceof TextDomain ? "two\u0007words" : "rubbish!";
    String found = rubbish.replace('\u0007', ' ');
    InputException e = assertThrows(InputException.class, () -> setting.domain().parse(rubbish));
    assertEquals("expected " + setting.domain().expected() + ", found " + found, e.getMessage());
    assertThrows(InputException.class, () -> setting.domain().parse(""));
  }

  @ParameterizedTest
  @MethodSource("all")
  <T> void choicesAreReadableAndDistinct(Setting<T> setting) {
    List<String> choices = setting.domain().choices();
    Set<T> values = choices.stream().map(setting.domain()::parse).collect(Collectors.toSet());
    assertEquals(choices.size(), new HashSet<>(values).size());
  }

  @ParameterizedTest
  @CsvSource({
    "l2, 0.1, 0.2, 0.05",
    "l2, 0, 0.001, 0",
    "l2, 0.03, 0.05, 0.02",
    "learning-rate, 0.01, 0.02, 0.005",
    "learning-rate, 1e-6, 2e-6, 0",
    "dropout, 0.3, 0.35, 0.25",
    "dropout, 0.99, 0.99, 0.95",
    "samples, 30, 35, 25",
    "samples, 2, 5, 1",
    "batch, full, full, 1024",
    "batch, 8, 16, 4",
    "batch, 24, 32, 16",
    "hidden, 64x64, 128x128, 32x32",
    "hidden, none, 1, none",
    "activation, tanh, relu, hardtanh",
    "seed, 42, 43, 41",
    "noise, 0.3, 0.35, 0.25",
    "x-max, 3, 3.5, 2.5",
    "target, chirp, triangle, runge",
    "target, doppler, sin, bump",
    "target, unknown, sin, doppler",
    "points, drawn, drawn, drawn",
    "points, '1:2,3:4', '1:2,3:4', '1:2,3:4'",
  })
  void keysStepAsAPersonWould(String name, String value, String up, String down) {
    Setting<?> setting = Settings.find(name).orElseThrow();
    assertEquals(up, nudged(setting, value, true));
    assertEquals(down, nudged(setting, value, false));
  }

  private static <T> String nudged(Setting<T> setting, String text, boolean up) {
    Domain<T> domain = setting.domain();
    return domain.format(domain.nudge(domain.parse(text), up));
  }
}
