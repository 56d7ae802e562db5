package overfit.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.file.InputException;

class SettingGridTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "l2            | 0.1                | 0.1",
        "l2            | 0, 0.001,1e-2      | 0 0.001 0.01",
        "l2            | 1e-4..1:log:9      | 0.0001 0.000316228 0.001 0.00316228 0.01 0.0316228 0.1 0.316228 1",
        "l2            | 0,1e-3..0.1:log:3  | 0 0.001 0.01 0.1",
        "dropout       | 0..0.9:0.3         | 0 0.3 0.6 0.9",
        "dropout       | 0..0.5:lin:3       | 0 0.25 0.5",
        "noise         | 0..1:lin:4         | 0 0.3333333333333333 0.6666666666666667 1",
        "x-min         | -3..-1             | -3 -2 -1",
        "seed          | 1..4               | 1 2 3 4",
        "seed          | 1..20:5            | 1 6 11 16",
        "seed          | 3..3               | 3",
        "seed          | 7;8                | 7 8",
        "samples       | 10..1000:log:4     | 10 46 215 1000",
        "samples       | 1..4:log:9         | 1 2 3 4",
        "batch         | 8,full             | 8 full",
        "batch         | 8..32:log:3        | 8 16 32",
        "hidden        | 8,64x64,none       | 8 64x64 none",
        "hidden        | 8..64:log:4        | 8 16 32 64",
        "l2            | 1e-300..100:log:3  | 1e-300 1e-149 100",
        "period        | auto,10..20:lin:3  | auto 10 15 20",
        "clip-norm     | none,0.5..1:lin:2  | none 0.5 1",
        "activation    | tanh,relu          | tanh relu",
        "activation    | tanh,relu;relu     | tanh,relu relu",
        "activation    | tanh,relu;         | tanh,relu",
        "milestones    | 100,200            | 100,200",
        "milestones    | 100,200; 50;auto   | 100,200 50 auto",
        "points        | 0:1,1:2            | 0:1,1:2",
        "held-out      | 0:1,1:2;2:3        | 0:1,1:2 2:3",
        "data          | a.csv,../b.csv     | a.csv ../b.csv",
        "data          | a,b.csv;           | a,b.csv",
        "nesterov      | true,false         | true false",
      })
  void valuesAreSeparatedOrRanges(String option, String text, String values) {
    assertEquals(
        values,
        SettingGrid.none().parsing(setting(option), text).combinations().stream()
            .map(each -> Config.INITIAL.with(each).text(setting(option)))
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "l2       | 0,x          | expected a number from 0 to 1000, found x",
        "l2       | 0,           | expected a number from 0 to 1000, found nothing",
        "l2       | ;            | expected a number from 0 to 1000, found nothing",
        "l2       | 0,2000       | expected a number from 0 to 1000, found 2000",
        "l2       | 0.1,0,1e-1   | expected each value once, found 0.1 twice",
        "hidden   | 64,64        | expected each value once, found 64 twice",
        "l2       | 0..0.5       | expected whole numbers, or a step as in 0..0.5:0.1, 0..0.5:lin:6 or 1e-4..1:log:5, found 0..0.5",
        "l2       | 1.5..4       | expected whole numbers, or a step as in 0..0.5:0.1, 0..0.5:lin:6 or 1e-4..1:log:5, found 1.5..4",
        "l2       | 0..1:5       | expected a step within the range, or lin:N for N values, found 0..1:5",
        "l2       | 1..0         | expected a range that ascends, found 1..0",
        "l2       | 1..x         | expected a range like 1..20, 0..1:0.1, 0..1:lin:5 or 1e-4..1:log:9, found 1..x",
        "l2       | 0..1:lin     | expected a range like 1..20, 0..1:0.1, 0..1:lin:5 or 1e-4..1:log:9, found 0..1:lin",
        "l2       | 0..1:exp:5   | expected a range like 1..20, 0..1:0.1, 0..1:lin:5 or 1e-4..1:log:9, found 0..1:exp:5",
        "l2       | 0..1:0       | expected a step above 0, found 0..1:0",
        "l2       | 1e-300..1e300:log:3 | expected a number from 0 to 1000, found 1E+300",
        "l2       | 1e-999..1e999:log:9 | expected each value once, found 0 twice",
        "samples  | 1..1e999:log:3 | expected a whole number from 1 to 1000000, found 3.16228E+499",
        "l2       | 0..1:log:3   | expected a range above 0 for log, found 0..1:log:3",
        "l2       | 0..1:lin:1   | expected at least 2 values, found 0..1:lin:1",
        "l2       | 0..1:1e-9    | expected at most 100000 values, found 0..1:1e-9",
        "seed     | 0..1e999     | expected at most 100000 values, found 0..1e999",
        "seed     | 1..99999,0..99999 | expected each value once, found 1 twice",
        "seed     | 1..99999,-9..0    | expected at most 100000 values, found more",
        "seed     | 1..2:0.5     | expected a whole number from -2^63 to 2^63-1, found 1.5",
        "dropout  | 0..2         | expected a number from 0 to 0.99, found 1",
        "optimizer| sgd,adm      | expected one of sgd, adagrad, adadelta, rmsprop, adam, amsgrad, adamw, adamax, nadam, found adm (did you mean adam?)",
      })
  void mistakesAreThoseOfTheValueThatIsWrong(String option, String text, String message) {
    InputException e =
        assertThrows(InputException.class, () -> SettingGrid.none().parsing(setting(option), text));
    assertEquals(message, e.getMessage());
  }

  @Test
  void everyCombinationIsThereOnceAndTheFirstSettingChangesLast() {
    SettingGrid grid =
        SettingGrid.none()
            .parsing(Settings.L2, "0,0.1")
            .parsing(Settings.EPOCHS, "7")
            .parsing(Settings.DROPOUT, "0,0.5");
    assertEquals(List.of(Settings.L2, Settings.DROPOUT), grid.swept());
    assertEquals(4, grid.size());
    assertEquals(
        List.of("0 7 0", "0 7 0.5", "0.1 7 0", "0.1 7 0.5"),
        grid.combinations().stream().map(Config.INITIAL::with).map(SettingGridTest::text).toList());
  }

  private static String text(Config config) {
    return config.text(Settings.L2)
        + " "
        + config.text(Settings.EPOCHS)
        + " "
        + config.text(Settings.DROPOUT);
  }

  @Test
  void severalBaselinesAreOneValue() {
    SettingGrid grid = SettingGrid.none().parsing(Settings.BASELINE, "polynomial 3,spline");
    assertEquals(1, grid.size());
  }

  @Test
  void withoutSettingsThereIsOneCombination() {
    assertEquals(List.of(Overrides.none()), SettingGrid.none().combinations());
    assertEquals(1, SettingGrid.none().size());
  }

  @Test
  void theSizeDoesNotOverflow() {
    SettingGrid grid = SettingGrid.none();
    for (String name : List.of("epochs", "samples", "noise", "x-max", "period", "patience")) {
      grid = grid.parsing(setting(name), "1..2000");
    }
    assertEquals(Long.MAX_VALUE, grid.size());
  }

  private static Setting<?> setting(String option) {
    return Settings.all().stream()
        .filter(each -> each.options().contains("--" + option))
        .findFirst()
        .orElseThrow();
  }
}
