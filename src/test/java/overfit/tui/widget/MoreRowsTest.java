package overfit.tui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoreRowsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 5, 5, 20, ''",
    "0, 9, 5, 20, ''",
    "0, 5, 9, 20, 4 more below",
    "4, 5, 9, 20, 4 more above",
    "3, 5, 9, 20, '3 above, 1 below'",
    "3, 5, 9, 10, +3 +1",
    "0, 5, 9, 10, +4",
    "4, 5, 9, 10, +4",
  })
  void saysWhatIsOutsideOfTheWindow(int first, int shown, int all, int room, String words) {
    assertEquals(words, MoreRows.around(first, shown, all).within(room));
  }
}
