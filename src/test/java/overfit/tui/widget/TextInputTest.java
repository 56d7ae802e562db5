package overfit.tui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.screen.Cursor;
import overfit.screen.Glyphs;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.terminal.input.KeyName;

/** In the tables the cursor is a bar. */
class TextInputTest {

  private static final Look ASCII = new Look(Glyphs.ASCII, false);

  private static TextInput line(String text) {
    int cursor = text.indexOf('|');
    return new TextInput(text.replace("|", ""), cursor);
  }

  private static String text(TextInput line) {
    return line.before() + "|" + line.text().substring(line.cursor());
  }

  @ParameterizedTest
  @CsvSource({
    "x, 'x|'",
    "space, ' |'",
    "'x y', 'xy|'",
    "Backspace, '|'",
    "Delete, '|'",
    "C-u, '|'",
    "'Left x', 'l2-x|2'",
    "'Right x', 'l2-2x|'",
    "'End x', 'l2-2x|'",
    "'Home x', 'x|l2-2'",
    "'Left Left C-k x', 'l2x|'",
    "'C-w x', 'x|'",
    "'M-b x', 'x|l2-2'",
  })
  void theFirstLetterReplacesASuggestionAndOtherKeysEditIt(String keys, String after) {
    TextInput line = TextInput.suggesting("l2-2");
    for (String key : keys.split(" ")) {
      line = line.press(new KeyName(key)).orElseThrow();
    }
    assertEquals(after, text(line));
    assertEquals("pasted", TextInput.suggesting("l2-2").insert("pasted").text());
  }

  @ParameterizedTest
  @CsvSource({
    "'|', a, 'a|'",
    "'a|c', b, 'ab|c'",
    "'a|', space, 'a |'",
    "'ab|c', Backspace, 'a|c'",
    "'|c', Backspace, '|c'",
    "'a|bc', Delete, 'a|c'",
    "'a|', Delete, 'a|'",
    "'a|bc', C-d, 'a|c'",
    "'a|b', Left, '|ab'",
    "'|ab', Left, '|ab'",
    "'a|b', Right, 'ab|'",
    "'ab|', C-f, 'ab|'",
    "'ab|', C-b, 'a|b'",
    "'a|b', Home, '|ab'",
    "'a|b', C-a, '|ab'",
    "'a|b', End, 'ab|'",
    "'a|b', C-e, 'ab|'",
    "'set l2| 5', C-u, '| 5'",
    "'set l2| 5', C-k, 'set l2|'",
    "'set l2 | 5', C-w, 'set | 5'",
    "'|set', C-w, '|set'",
    "'set l2|', M-b, 'set |l2'",
    "'|set l2', M-f, 'set| l2'",
    "'set| l2', M-f, 'set l2|'",
  })
  void keysOfAShellEdit(String before, String key, String after) {
    assertEquals(Optional.of(after), line(before).press(new KeyName(key)).map(TextInputTest::text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Enter", "Escape", "Tab", "Up", "C-l", "F1", "M-x"})
  void otherKeysAreLeftToOthers(String key) {
    assertEquals(Optional.empty(), line("a|b").press(new KeyName(key)));
  }

  @Test
  void theLongestTextTakesNoMore() {
    TextInput full = TextInput.of("1".repeat(TextInput.LONGEST));
    assertEquals(full, full.insert("23"));
    TextInput nearly = TextInput.of("1".repeat(TextInput.LONGEST - 1));
    assertEquals("12", nearly.insert("23").text().substring(TextInput.LONGEST - 2));
  }

  @Test
  void ofALongTextThePartAroundTheCursorIsSeen() {
    assertEquals(
        """
        xabcxxxxxx
        xabcdefgh.
        x.jklmnop.
        x.tuvwxyzx
        """,
        draw("abc|")
            + draw("|abcdefghijkl")
            + draw("abcdefghijklmn|opqrstuvwxyz")
            + draw("abcdefghijklmnopqrstuvwxyz|"));
  }

  private static String draw(String text) {
    Surface surface = new Surface(10, 1);
    surface.fill('x', Style.TEXT);
    line(text).draw(surface, 1, 0, 9, ASCII);
    return surface.toString();
  }

  @Test
  void theCursorIsAlwaysOnACellOfItsOwn() {
    for (int width = 1; width < 12; width++) {
      for (int length = 0; length < 30; length++) {
        for (int cursor = 0; cursor <= length; cursor++) {
          Surface surface = new Surface(14, 1);
          int end = new TextInput("a".repeat(length), cursor).draw(surface, 1, 0, width, ASCII);
          Cursor at = surface.cursor().orElseThrow();
          assertTrue(at.x() >= 1 && at.x() <= width && at.x() < end, at + " of " + width);
        }
      }
    }
  }
}
