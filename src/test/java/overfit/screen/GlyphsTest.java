package overfit.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GlyphsTest {

  @Test
  void asciiHasNothingButAscii() {
    Glyphs g = Glyphs.ASCII;
    String all =
        g.ramp() + g.pi() + g.pause() + g.topLeft() + g.tick() + g.dot() + g.hollow() + g.pointer();
    assertTrue((all + g.play() + g.stop() + g.live() + g.line()).chars().allMatch(c -> c < 0x7f));
  }

  /**
   * East Asian Width of the braille patterns is neutral; that of lines, blocks and Greek letters is
   * ambiguous (UAX #11).
   */
  @Test
  void theNarrowSetHasNothingThatIsTwoColumnsWideAnywhere() {
    Glyphs g = Glyphs.NARROW;
    String all =
        g.ramp() + g.density() + g.pi() + g.pause() + g.topLeft() + g.topRight() + g.bottomLeft();
    String signs = "" + g.bottomRight() + g.horizontal() + g.vertical() + g.tick() + g.dot();
    String more = "" + g.hollow() + g.pointer() + g.play() + g.stop() + g.live() + g.line();
    String last = "" + g.dotted() + g.faint() + g.value() + g.ellipsis();
    assertEquals("", (all + signs + more + last).replaceAll("[ -~\u2800-\u28ff]", ""));
  }

  @ParameterizedTest
  @CsvSource({"BRAILLE,é⡪πa", "BLOCKS,é⡪πa", "NARROW,⡪a", "ASCII,a"})
  void aSetHasCharacters(Glyphs glyphs, String shown) {
    StringBuilder text = new StringBuilder();
    "é⡪πa".chars().filter(c -> glyphs.has((char) c)).forEach(c -> text.append((char) c));
    assertEquals(shown, text.toString());
  }

  @ParameterizedTest
  @EnumSource
  void aHollowMarkIsNoFilledOneNorAZone(Glyphs glyphs) {
    assertTrue(glyphs.hollow() != glyphs.dot() && glyphs.hollow() != glyphs.faint());
  }

  /** The graphic characters below 32 in the font of a PC, which the console has from the start. */
  @Test
  void theConsoleHasTheMarks() {
    assertTrue("☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼".indexOf(Glyphs.BLOCKS.hollow()) >= 0);
  }
}
