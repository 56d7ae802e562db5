package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.screen.Glyphs;

class HelpTest {

  private static final Look BRAILLE = new Look(Glyphs.BRAILLE, true);
  private static final int LAST = Help.lines().size() - 1;

  private static Model reading(int scroll) {
    return Models.lesson().withOverlay(new Help(scroll));
  }

  @ParameterizedTest
  @CsvSource({
    "0, j, 1",
    "1, ArrowDown, 2",
    "3, k, 2",
    "2, ArrowUp, 1",
    "0, PageDown, 8",
    "1, space, 9",
    "9, PageUp, 1",
    "0, k, 0",
    "0, PageUp, 0",
    "3, PageUp, 0",
  })
  void theseKeysScroll(int scroll, String key, int next) {
    assertEquals(Update.of(reading(next)), Models.update(reading(scroll), key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"j", "ArrowDown", "PageDown", "space"})
  void atTheLastLineItGoesNoFurther(String key) {
    assertEquals(Update.of(reading(LAST)), Models.update(reading(LAST), key));
    assertEquals(Update.of(reading(LAST)), Models.update(reading(LAST - 1), key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Escape", "Enter", "?", "q", "p", "y", "Home", "ArrowLeft"})
  void anyOtherKeyClosesItAndDoesNothingElse(String key) {
    assertEquals(Update.of(Models.lesson()), Models.update(reading(5), key));
  }

  @Test
  void inTheSmallestWindowPagesShowEveryLine() {
    StringBuilder seen = new StringBuilder();
    Model model = reading(0);
    for (int page = 0; page <= Help.lines().size() / 8; page++) {
      seen.append(Screen.draw(model, BRAILLE, 80, 12));
      model = Models.press(model, "PageDown");
    }
    for (String line : Help.lines()) {
      assertTrue(seen.indexOf(line) >= 0, line);
    }
  }

  @Test
  void theLastRowSaysHowManyLinesAreBelow() {
    String first = Screen.draw(reading(0), BRAILLE, 80, 24).row(21);
    int more = Help.lines().size() - 20;
    assertTrue(first.contains("  " + more + " more lines: PageDown"), first);
    String end = Screen.draw(reading(more), BRAILLE, 80, 24).toString();
    assertTrue(!end.contains("more lines") && end.contains(Help.lines().get(LAST)), end);
  }
}
