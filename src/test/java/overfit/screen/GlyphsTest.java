package overfit.screen;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GlyphsTest {

  @Test
  void asciiHasNothingButAscii() {
    Glyphs g = Glyphs.ASCII;
    String all = g.ramp() + g.pi() + g.pause() + g.topLeft() + g.tick() + g.dot() + g.pointer();
    assertTrue((all + g.play() + g.stop() + g.live() + g.line()).chars().allMatch(c -> c < 0x7f));
  }
}
