package overfit.record.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import overfit.ansi.TextAttributes;
import overfit.record.film.CellRow;
import overfit.record.film.DefaultColours;
import overfit.record.film.FilmFrame;
import overfit.screen.Theme;

class AnimatedSvgWriterTest {

  private static final long SECOND = 1_000_000_000;

  @Test
  void aStateThatRecursIsDrawnOnceAndHasAllItsTimes() throws IOException {
    assertEquals(
        """
        0%,50%{translate:-20px}25%{translate:-40px}75%{translate:0}
        <text x="0 20 40">⠇⠸⠶</text>
        """,
        film(SECOND, "⠸", "⠶", "⠸", "⠇"));
  }

  @Test
  void ofTwoStatesAtTheSamePercentageTheLaterIsKept() throws IOException {
    assertEquals(
        """
        0%{translate:-40px}1%{translate:0}
        <text x="0 20 40">⠇⠸⠶</text>
        """,
        film(4_000_000, "⠸", "⠶", "⠇"));
  }

  @Test
  void aWordIsOneTextAndEachSymbolHasItsX() throws IOException {
    assertEquals(
        """
        0%{translate:-90px}50%{translate:0}
        <text textLength="40">test</text>
        <text x="90" textLength="50">train</text>
        <text x="50 70 160">⠇⠶⠶</text>
        """,
        film(SECOND, "train  ⠶", "test ⠇ ⠶"));
  }

  @Test
  void aStillRowIsInReadingOrder() throws IOException {
    assertEquals(
        """
        <text x="0 10">▸●</text>
        <text x="30" textLength="40">none</text>
        <text x="80">█</text>
        <text x="100" textLength="30" lengthAdjust="spacingAndGlyphs">━━━</text>
        """,
        film(SECOND, "▸● none █ ━━━"));
  }

  /** The keyframes and texts of a film of one row, with {@code nanos} between frames. */
  private static String film(long nanos, String... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnimatedSvgWriter writer =
        new AnimatedSvgWriter(out, DefaultColours.of(Theme.HIGH_CONTRAST), 0);
    for (int i = 0; i < rows.length; i++) {
      writer.frame(i * nanos, frame(rows[i]));
    }
    writer.end(nanos < SECOND ? SECOND : rows.length * nanos);
    String svg = out.toString(StandardCharsets.UTF_8).replace("</text>", "</text>\n");
    return svg.lines()
        .filter(line -> line.contains("@keyframes") || line.contains("<text"))
        .map(line -> line.replaceAll("@keyframes \\w+\\{(.*)}|.*(<text.*)", "$1$2") + "\n")
        .collect(Collectors.joining());
  }

  private static FilmFrame frame(String row) {
    TextAttributes[] plain = new TextAttributes[row.length()];
    Arrays.fill(plain, TextAttributes.PLAIN);
    return new FilmFrame(List.of(new CellRow(row, plain)), Optional.empty());
  }
}
