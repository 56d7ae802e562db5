package overfit.tui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.screen.Glyphs;
import overfit.screen.Rect;
import overfit.screen.Style;
import overfit.screen.Surface;

class TextLineTest {

  private static final Look LOOK = new Look(Glyphs.BRAILLE, true);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one two three | 8 | 2 | one two/three",
        "one two three | 8 | 1 | one two…",
        "one two three | 9 | 1 | one two …",
        "one two three | 5 | 2 | one/two …",
        "one two three | 5 | 3 | one/two/three",
        "one two three | 3 | 2 | one/tw…",
        "unbroken      | 5 | 1 | unbr…",
        "unbroken more | 5 | 1 | unbr…",
        "''            | 5 | 2 | ''",
        "one           | 5 | 0 | ''",
      })
  void whatHasNoRoomIsReplacedByAnEllipsis(String words, int width, int rows, String expected) {
    Surface screen = new Surface(20, 4);
    Surface area = screen.region(new Rect(0, 0, width, rows));
    TextLine.draw(area, LOOK, TextLine.wrap(words, width, Style.TEXT));
    List<String> drawn =
        Stream.of(screen.toString().split("\n"))
            .map(String::strip)
            .filter(row -> !row.isEmpty())
            .toList();
    assertEquals(expected, String.join("/", drawn));
  }
}
