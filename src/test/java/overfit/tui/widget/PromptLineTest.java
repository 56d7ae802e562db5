package overfit.tui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import overfit.screen.Glyphs;
import overfit.screen.Rect;
import overfit.screen.Style;
import overfit.screen.Surface;

class PromptLineTest {

  private static final Look BRAILLE = new Look(Glyphs.BRAILLE, true);
  private static final String HINT = "expected a number from 0 to 1000, found q";

  @Test
  void aHintThatFitsIsBesideTheText() {
    assertEquals(
        """
        xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
         l2 q   expected a number from 0 to 1000, found q
        """,
        last(50, 2, HINT));
  }

  @Test
  void aLongHintIsWrappedAboveTheLastRow() {
    assertEquals(
        """
        xxxxxxxxxxxxxxxxxxxxxxxxx
        xxxxxxxxxxxxxxxxxxxxxxxxx
        xxxxxxxxxxxxxxxxxxxxxxxxx
         expected a number from
         0 to 1000, found q
         l2 q
        """,
        last(25, 6, HINT));
  }

  @Test
  void onARowWithRoomBelowItIsWrappedThere() {
    Surface screen = filled(25, 6);
    Surface row = screen.region(new Rect(0, 1, 25, 1));
    PromptLine.draw(screen, row, BRAILLE, "l2 ", TextInput.of("q"), HINT, true);
    assertEquals(
        """
        xxxxxxxxxxxxxxxxxxxxxxxxx
         l2 q
         expected a number from
         0 to 1000, found q
        xxxxxxxxxxxxxxxxxxxxxxxxx
        xxxxxxxxxxxxxxxxxxxxxxxxx
        """,
        screen.toString());
  }

  @Test
  void theBorderBesideANarrowerRowStaysBesideItsHintToo() {
    Surface screen = filled(27, 6);
    Surface row = screen.region(new Rect(1, 1, 25, 1));
    PromptLine.draw(screen, row, BRAILLE, "l2 ", TextInput.of("q"), HINT, true);
    assertEquals(
        """
        xxxxxxxxxxxxxxxxxxxxxxxxxxx
        x l2 q                    x
        x expected a number from  x
        x 0 to 1000, found q      x
        xxxxxxxxxxxxxxxxxxxxxxxxxxx
        xxxxxxxxxxxxxxxxxxxxxxxxxxx
        """,
        screen.toString());
  }

  @Test
  void ofAVeryLongHintTheBeginningIsShown() {
    assertEquals(
        """
        xxxxxxxxxxxx
        xxxxxxxxxxxx
         one of a,
         bb, ccc,
         dddd,
         eeeee, …
         l2 q
        """,
        last(12, 7, "one of a, bb, ccc, dddd, eeeee, ffffff, ggggggg"));
  }

  private static String last(int width, int height, String hint) {
    Surface screen = filled(width, height);
    PromptLine.last(screen, BRAILLE, "l2 ", TextInput.of("q"), hint, true);
    return screen.toString();
  }

  private static Surface filled(int width, int height) {
    Surface screen = new Surface(width, height);
    screen.fill('x', Style.TEXT);
    return screen;
  }
}
