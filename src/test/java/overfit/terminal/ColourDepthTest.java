package overfit.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.ansi.TextAttributes;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Theme;

class ColourDepthTest {

  @ParameterizedTest
  @CsvSource({
    "000000,16",
    "ffffff,231",
    "ff0000,196",
    "56b4e9,74",
    "8a8a8a,245",
    "9e9e9e,247",
    "5f5f5f,59",
    "101010,233",
    "eeeeee,255"
  })
  void theNearestColourIsOfTheCubeOrAGrey(String rgb, int index) {
    assertEquals(index, ColourDepth.nearest(Integer.parseInt(rgb, 16)));
  }

  @Test
  void theLevelsOfHeatMapsDifferInTwoHundredFiftySixColours() {
    long distinct =
        IntStream.range(0, Role.HEATS)
            .map(level -> ColourDepth.nearest(Theme.OKABE_ITO.colour(Role.heat(level)).rgb()))
            .distinct()
            .count();
    assertEquals(Role.HEATS, distinct);
  }

  @ParameterizedTest
  @CsvSource({"NONE,''", "ANSI,^[[91m", "INDEXED,^[[38;5;166m", "TRUECOLOUR,^[[38;2;213;94;0m"})
  void aColourBecomesWhatTheTerminalTakes(ColourDepth depth, String sequence) {
    assertEquals(sequence, sequence(depth, Role.ERROR));
    assertEquals("", sequence(depth, Role.TEXT));
  }

  private static String sequence(ColourDepth depth, Role role) {
    TextAttributes attributes = depth.attributes(Style.of(role), Theme.OKABE_ITO);
    return attributes.after(TextAttributes.PLAIN).replace("\033", "^[");
  }
}
