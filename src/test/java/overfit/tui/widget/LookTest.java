package overfit.tui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.plot.LineStyle;
import overfit.screen.Glyphs;
import overfit.screen.Role;

class LookTest {

  private static final Look COLOUR = new Look(Glyphs.BRAILLE, true);
  private static final Look PLAIN = new Look(Glyphs.BRAILLE, false);

  @Test
  void asManyRunsAsThereAreColoursDifferByColourAloneAndByLineStyleAlone() {
    assertEquals(Role.RUNS, IntStream.range(0, Role.RUNS).mapToObj(Role::run).distinct().count());
    for (int run = 0; run < Role.RUNS; run++) {
      assertEquals(LineStyle.SOLID, COLOUR.pen(run, false).line());
      assertFalse(COLOUR.byLine(run));
      assertTrue(PLAIN.byLine(run));
    }
    assertEquals(
        Role.RUNS,
        IntStream.range(0, Role.RUNS).mapToObj(i -> PLAIN.pen(i, true).line()).distinct().count());
  }

  @Test
  void aColourThatRepeatsHasAnotherLineStyle() {
    assertEquals(
        2 * Role.RUNS,
        IntStream.range(0, 2 * Role.RUNS).mapToObj(i -> COLOUR.pen(i, false)).distinct().count());
    assertEquals(COLOUR.pen(0, false).role(), COLOUR.pen(Role.RUNS, false).role());
    assertEquals(LineStyle.DASHED, COLOUR.pen(Role.RUNS, false).line());
    assertTrue(COLOUR.byLine(Role.RUNS));
  }

  @ParameterizedTest
  @EnumSource
  void theMarkOfARunIsTheSignOfItsCurve(Glyphs glyphs) {
    Look look = new Look(glyphs, false);
    assertEquals(glyphs == Glyphs.ASCII ? 'c' : glyphs.dot(), look.mark(2));
  }
}
