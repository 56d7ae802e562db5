package overfit.tui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.screen.Glyphs;
import overfit.tui.Models;
import overfit.tui.model.Model;
import overfit.tui.model.SettingsRows;
import overfit.tui.widget.Look;

/** What the settings pane says of the rows that it has no room for. */
class UnseenRowsTest {

  private static final Look BRAILLE = new Look(Glyphs.BRAILLE, true);
  private static final int ROWS = SettingsRows.of(Models.lesson()).size();

  private static String scrolledAway(int cursor, int height, int room) {
    Model model = Models.lesson().withSelection(0, cursor);
    String words = new SettingsPane(model, BRAILLE, 60, height).scrolledAway(room);
    return words.replace(ROWS - height + "", "all").replace(ROWS - height - 3 + "", "others");
  }

  @ParameterizedTest
  @CsvSource({
    "first,  12, 40, all more below",
    "fourth, 12, 40, '3 above, others below'",
    "fourth, 12, 12, +3 +others",
    "last,   12, 40, all more above",
    "first,  12, 10, +all",
    "last,   99, 40, ''",
  })
  void theyAreCountedAboveAndBelow(String row, int height, int room, String words) {
    // the cursor has three rows below it
    int cursor = row.equals("first") ? 1 : row.equals("last") ? ROWS - 1 : height - 1;
    assertEquals(words, scrolledAway(cursor, height, room));
  }
}
