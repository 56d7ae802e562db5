package overfit.screen;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GlyphsTest {

  @Test
  void asciiHasNothingButAscii() {
    Glyphs g = Glyphs.ASCII;
    String all =
        g.ramp() + g.pi() + g.pause() + g.topLeft() + g.tick() + g.dot() + g.hollow() + g.pointer();
    assertTrue((all + g.play() + g.stop() + g.live() + g.line()).chars().allMatch(c -> c < 0x7f));
  }

  @ParameterizedTest
  @EnumSource
  void aHollowMarkIsNoFilledOneNorAZone(Glyphs glyphs) {
    assertTrue(glyphs.hollow() != glyphs.dot() && glyphs.hollow() != glyphs.faint());
  }

  /** The graphic characters below 32 in the font of a PC, which the console has from the start. */
  @Test
  void theConsoleHasTheMarks() {
    assertTrue("☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼".indexOf(Glyphs.BLOCK.hollow()) >= 0);
  }
}
