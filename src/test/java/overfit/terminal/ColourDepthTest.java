package overfit.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource({"NONE,39", "ANSI,91", "INDEXED,38;5;166", "TRUECOLOUR,38;2;213;94;0"})
  void aColourBecomesWhatTheTerminalTakes(ColourDepth depth, String sequence) {
    assertEquals(sequence, sequence(depth, new Theme.Colour(0xd55e00, 9)));
    assertEquals("39", sequence(depth, new Theme.Colour(-1, -1)));
  }

  private static String sequence(ColourDepth depth, Theme.Colour colour) {
    return new String(
        depth.of(colour).getForegroundSGRSequence(), java.nio.charset.StandardCharsets.US_ASCII);
  }
}
