package overfit.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "l2            | 0       | 0 0.001 0.01 0.1",
        "l2            | 0.1     | 0.01 0.03 0.1 0.3 1",
        "l1            | 0       | 0 0.0001 0.001 0.01",
        "learning-rate | 0.01    | 0.001 0.003 0.01 0.03 0.1",
        "learning-rate | 1e30    | 1e29 3e29 1e30",
        "dropout       | 0       | 0 0.1 0.2 0.3 0.4",
        "dropout       | 0.5     | 0.3 0.4 0.5 0.6 0.7",
        "dropout       | 0.95    | 0.55 0.65 0.75 0.85 0.95",
        "noise         | 0.3     | 0.1 0.2 0.3 0.4 0.5",
        "momentum      | 0.9     | 0.1 0.3 0.5 0.7 0.9",
        "beta2         | 0.999   | 0.991 0.993 0.995 0.997 0.999",
        "samples       | 30      | 7 15 30 60 120",
        "samples       | 1       | 1 2 4",
        "samples       | 1000000 | 250000 500000 1000000",
        "warm-up       | 0       | 0 5 10 20 40",
        "seed          | 42      | 42 43 44 45 46",
        "seed          | 9223372036854775807 | 9223372036854775803 9223372036854775804 9223372036854775805 9223372036854775806 9223372036854775807",
        "batch         | full    | 1 4 16 full",
        "hidden        | 64x64   | 16x16 32x32 64x64 128x128",
        "hidden        | none    | none 8 64 64x64",
        "hidden        | 1024    | 256 512 1024",
        "clip-norm     | none    | none 0.1 0.3 1 3 10",
        "period        | auto    | auto 25 50 100 200 400",
        "shuffle       | true    | false true",
        "loss          | mse     | mse l1 huber smooth-l1",
        "points        | drawn   | ''",
        "milestones    | auto    | ''"
      })
  void areAroundThePresentOne(String name, String present, String values) {
    assertEquals(values, sweep(Settings.find(name).orElseThrow(), present));
  }

  @Test
  void allChoicesAreAmongThemButNotAnUnknownTarget() {
    assertTrue(sweep(Settings.ACTIVATION, "relu,tanh").startsWith("tanh "));
    assertEquals(
        Settings.OPTIMIZER.domain().choices(),
        List.of(sweep(Settings.OPTIMIZER, "adam").split(" ")));
    assertTrue(!sweep(Settings.TARGET, "sin").contains("unknown"));
  }

  /** Every one is accepted, once, for every setting. */
  @Test
  void areValid() {
    for (Setting<?> setting : Settings.all()) {
      String values = sweep(setting, Config.INITIAL.text(setting));
      List<String> words = values.isEmpty() ? List.of() : List.of(values.split(" "));
      assertEquals(words.stream().distinct().toList(), words, setting.name());
      words.forEach(word -> assertEquals(word, reformatted(setting, word)));
    }
  }

  private static <T> String sweep(Setting<T> setting, String present) {
    Domain<T> domain = setting.domain();
    return domain.sweep(domain.parse(present)).stream()
        .map(domain::format)
        .collect(Collectors.joining(" "));
  }

  private static <T> String reformatted(Setting<T> setting, String text) {
    return setting.domain().format(setting.domain().parse(text));
  }
}
