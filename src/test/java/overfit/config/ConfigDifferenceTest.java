package overfit.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigDifferenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "l2=0.01          | l2=0.1                         | l2 0.01 → 0.1",
        "''               | dropout=0.3 hidden=128         | hidden 64x64 → 128, dropout 0 → 0.3",
        "batch=8          | ''                             | batch 8 → full",
        "''               | clip-norm=1                    | clip-norm none → 1",
        "activation=relu  | activation=tanh                | activation relu → tanh",
        "seed=1           | seed=1                         | same settings",
      })
  void saysEachSettingWithItsOldAndItsNewValue(String from, String to, String words) {
    assertEquals(words, new ConfigDifference(config(from), config(to)).words());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "36 | hidden 64x64 -> 128, dropout 0 -> 0.3 | 37",
        "37 | hidden 64x64 -> 128, dropout 0 -> 0.3 | 37",
      })
  void itsLengthCountsTheArrowAsItIsDrawn(int width, String words, int length) {
    String found =
        new ConfigDifference(config(""), config("hidden=128 dropout=0.3")).within(width, "->");
    assertEquals(width >= length ? words : "hidden 128, dropout 0.3", found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "47 | hidden 64x64 → 128, l2 0 → 0.1, dropout 0 → 0.3",
        "46 | hidden 128, l2 0.1, dropout 0.3",
        "31 | hidden 128, l2 0.1, dropout 0.3",
        "30 | hidden 128, l2 0.1 +1",
        "21 | hidden 128, l2 0.1 +1",
        "20 | hidden 128 +2",
        "12 | +3",
        "1  | ''",
      })
  void leavesOutOldValuesAndThenWholeSettings(int width, String words) {
    ConfigDifference difference =
        new ConfigDifference(config(""), config("hidden=128 l2=0.1 dropout=0.3"));
    assertEquals(words, difference.within(width, "→"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20 | 1 | hidden 128 +2",
        "12 | 1 | ''",
        "20 | 2 | ''",
        "30 | 2 | hidden 128, l2 0.1 +1"
      })
  void saysNothingWithoutTheNamesOfAsManySettingsAsAreWanted(int width, int least, String words) {
    ConfigDifference difference =
        new ConfigDifference(config(""), config("hidden=128 l2=0.1 dropout=0.3"));
    assertEquals(words, difference.within(width, "→", least));
  }

  @Test
  void isNeverWiderThanItMayBe() {
    List<String> others = List.of("", "l2=0.1", "l2=1 seed=7 batch=8 dropout=0.3 samples=300");
    for (String other : others) {
      ConfigDifference difference = new ConfigDifference(config(""), config(other));
      for (int width = 0; width < 90; width++) {
        assertTrue(difference.within(width, "->").length() <= width, other + " in " + width);
      }
    }
  }

  private static Config config(String settings) {
    Overrides overrides = Overrides.none();
    for (String word : settings.isEmpty() ? List.<String>of() : List.of(settings.split(" "))) {
      String[] parts = word.split("=");
      overrides = overrides.parsing(Settings.find(parts[0]).orElseThrow(), parts[1]);
    }
    return Config.INITIAL.with(overrides);
  }
}
