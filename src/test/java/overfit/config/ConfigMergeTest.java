package overfit.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import overfit.config.preset.RandomPresets;

class ConfigMergeTest {

  private static final int CASES = 200;

  /** Two configs derived from the same base. */
  record Case(Config base, Config wanted, Config actual) {

    Config merged() {
      return Config.merge(base, wanted, actual);
    }
  }

  static Stream<Case> cases() {
    return IntStream.range(0, CASES)
        .mapToObj(RandomPresets::new)
        .map(
            random -> {
              Config base = random.config(Config.INITIAL, 8);
              return new Case(base, random.config(base, 8), random.config(base, 8));
            });
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whereNothingIsWantedItIsWhatIsSo(Case of) {
    assertEquals(of.actual, Config.merge(of.base, of.base, of.actual));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whereNothingChangedByItselfItIsWhatIsWanted(Case of) {
    assertEquals(of.wanted, Config.merge(of.base, of.wanted, of.base));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ofEqualsItIsTheSame(Case of) {
    assertEquals(of.wanted, Config.merge(of.base, of.wanted, of.wanted));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void mergedAgainItStays(Case of) {
    assertEquals(of.merged(), Config.merge(of.base, of.merged(), of.actual));
    assertEquals(of.merged(), Config.merge(of.actual, of.merged(), of.actual));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everySettingIsMergedByItself(Case of) {
    for (Setting<?> setting : Settings.all()) {
      boolean wanted = !of.wanted.get(setting).equals(of.base.get(setting));
      assertEquals(
          (wanted ? of.wanted : of.actual).get(setting), of.merged().get(setting), setting.key());
    }
  }

  @Test
  void whatIsWantedWinsWhereBothChangedASetting() {
    Config base = Config.INITIAL;
    Config wanted = base.with(Settings.L2, 0.1);
    Config actual = base.with(Settings.L2, 0.2).with(Settings.DROPOUT, 0.3);
    assertEquals(
        base.with(Settings.L2, 0.1).with(Settings.DROPOUT, 0.3),
        Config.merge(base, wanted, actual));
  }
}
