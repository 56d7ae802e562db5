package overfit.tui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.Config;
import overfit.config.Overrides;
import overfit.file.InputException;

class DataWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.csv | file=a.csv x=auto y=auto test=none",
        "my own points.csv | file=my own points.csv x=auto y=auto test=none",
        "a.csv --x times --y accel | file=a.csv x=times y=accel test=none",
        "a.csv --y Decimal Date --x 2 | file=a.csv x=2 y=Decimal Date test=none",
        "a.csv --test b c.csv | file=a.csv x=auto y=auto test=b c.csv",
      })
  void aFileIsFollowedByItsColumns(String words, String settings) {
    Overrides named = DataWords.named(List.of(words.split(" ")));
    Config config = Config.INITIAL.with(named);
    assertEquals(
        settings,
        named.inOrder().stream()
            .map(setting -> setting.name() + "=" + config.text(setting))
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "'' | expected a file of points, found nothing",
        "--x times | expected a file of points, found nothing",
        "a.csv --z 3 | expected one of --x, --y, --test, found --z",
        "a.csv --x | expected auto or the name or number of a column, found nothing",
      })
  void anythingElseIsRefused(String words, String message) {
    List<String> all = words.isEmpty() ? List.of() : List.of(words.split(" "));
    InputException e = assertThrows(InputException.class, () -> DataWords.named(all));
    assertEquals(message, e.getMessage());
  }
}
