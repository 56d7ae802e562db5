package overfit.screen;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GlyphsTest {

  @Test
  void asciiHasNothingButAscii() {
    Glyphs g = Glyphs.ASCII;
    String all = g.ramp() + g.pi() + g.pause() + g.topLeft() + g.tick() + g.dot() + g.pointer();
    assertTrue((all + g.play() + g.stop() + g.live() + g.line()).chars().allMatch(c -> c < 0x7f));
  }

  @Test
  void everyRoleHasAColourAndTheRunsHaveEightDifferentOnes() {
    Theme theme = Theme.OKABE_ITO;
    Arrays.stream(Role.values()).forEach(role -> assertTrue(theme.colour(role) != null));
    Set<Theme.Colour> runs = new HashSet<>();
    for (int run = 0; run < 8; run++) {
      runs.add(theme.colour(Role.run(run)));
    }
    assertTrue(runs.size() == 8);
  }
}
