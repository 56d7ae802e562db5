package overfit.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.TerminalTextUtils;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.screen.Glyphs;
import overfit.screen.Role;
import overfit.screen.Size;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.screen.Theme;

class FramePainterTest {

  private static final String CLEAR = "^[[m^[[?25l^[[H^[[2J";
  private static final Map<String, String> LINUX = Map.of("TERM", "linux", "LANG", "C.UTF-8");

  private final List<String> frames = new ArrayList<>();
  private Size size = new Size(10, 3);

  @Test
  void aFrameIsOneWriteInBrackets() throws IOException {
    FramePainter painter = painter(Map.of("TERM", "xterm", "LANG", "C.UTF-8"));
    Surface surface = surface();
    surface.text(1, 1, "π ok", Style.TEXT);
    show(painter, surface);
    assertEquals(List.of("^[[?2026h" + CLEAR + "^[D^[[Cπ^[[Cok^[[?2026l"), frames);
  }

  @Test
  void whatIsOldIsSentNoBrackets() throws IOException {
    show(painter(LINUX), surface());
    assertEquals(List.of(CLEAR), frames);
  }

  @Test
  void onlyWhatChangedIsWritten() throws IOException {
    FramePainter painter = painter(LINUX);
    Surface surface = surface();
    surface.text(0, 0, "loss 0.25", Style.TEXT);
    show(painter, surface);
    surface.text(0, 0, "loss 0.31", Style.TEXT);
    show(painter, surface);
    surface.text(0, 1, "x", Style.TEXT);
    surface.text(0, 2, "y", Style.TEXT);
    show(painter, surface);
    assertEquals(List.of("^H^H31", "^M^Jx^M^Jy"), frames.subList(1, 3));
  }

  @Test
  void nothingIsWrittenWhenNothingChanged() throws IOException {
    FramePainter painter = painter(LINUX);
    show(painter, surface());
    show(painter, surface());
    show(painter, surfaceWithCursor(1, 1));
    show(painter, surfaceWithCursor(1, 1));
    assertEquals(2, frames.size());
  }

  @Test
  void theCursorIsShownMovedAndHidden() throws IOException {
    FramePainter painter = painter(LINUX);
    show(painter, surfaceWithCursor(4, 1));
    show(painter, surfaceWithCursor(5, 1));
    show(painter, surface());
    assertEquals(List.of(CLEAR + "^[D^[[4C^[[?25h", "^[[C", "^[[?25l"), frames);
  }

  @Test
  void afterAChangeTheCursorIsWhereItWas() throws IOException {
    FramePainter painter = painter(LINUX);
    show(painter, surfaceWithCursor(4, 1));
    Surface changed = surfaceWithCursor(4, 1);
    changed.text(0, 0, "x", Style.TEXT);
    show(painter, changed);
    assertEquals("^M^[Mx^[D^[[3C", frames.get(1));
  }

  @Test
  void aCursorOutsideOfTheScreenIsNotShown() throws IOException {
    Surface large = new Surface(size.width() + 1, size.height());
    large.cursor(size.width(), 0);
    show(painter(LINUX), large);
    assertEquals(List.of(CLEAR), frames);
  }

  @Test
  void anotherThemeIsPaintedWithoutClearing() throws IOException {
    FramePainter painter = painter(Map.of("TERM", "linux", "COLORTERM", "truecolor"));
    Surface surface = surface();
    surface.put(0, 0, 'a', Style.of(Role.RUN_1));
    show(painter, surface);
    painter.show(surface, Theme.LIGHT);
    assertEquals("^[[38;2;0;114;178m^Ha", frames.get(1));
  }

  @Test
  void theLastCellOfEachRowIsWrittenAndTheNextPlaceNamedAfresh() throws IOException {
    Surface surface = surface();
    surface.text(8, 0, "ab", Style.TEXT);
    surface.text(1, 1, "c", Style.TEXT);
    surface.text(8, 2, "yz", Style.TEXT);
    show(painter(LINUX), surface);
    assertEquals(List.of(CLEAR + "^[[8Cab^[[2;2Hc^[D^[[6Cyz"), frames);
  }

  @Test
  void everythingIsPaintedAfreshAtTheNewSize() throws IOException {
    FramePainter painter = painter(LINUX);
    show(painter, surface());
    size = new Size(4, 2);
    painter.forget();
    Surface surface = surface();
    surface.fill('#', Style.TEXT);
    show(painter, surface);
    assertEquals(CLEAR + "####^[[2H####", frames.get(1));
  }

  @Test
  void aSurfaceThatIsTooSmallLeavesTheRestBlank() throws IOException {
    FramePainter painter = painter(LINUX);
    Surface full = surface();
    full.fill('#', Style.TEXT);
    show(painter, full);
    Surface small = new Surface(9, 3);
    small.fill('#', Style.TEXT);
    show(painter, small);
    assertEquals("^[[;10H ^[[2;10H ^[[3;10H ", frames.get(1));
  }

  @ParameterizedTest
  @CsvSource({
    "TERM=xterm NO_COLOR=1, ab^[[Cd^[[1m^H^Hc^[[;7m^[[Ce",
    "TERM=vt100, ab^[[Cd^[[1m^H^Hc^[[;7m^[[Ce",
    "TERM=xterm, ^[[91ma^[[94mb^[[Cd^[[1m^H^Hc^[[22;7m^[[Ce",
    "TERM=xterm-256color, ^[[38;5;166ma^[[38;5;25mb^[[Cd^[[1m^H^Hc^[[22;7m^[[Ce",
    "TERM=xterm COLORTERM=truecolor, ^[[38;2;213;94;0ma^[[38;2;0;114;178mb^[[Cd^[[1m^H^Hc^[[22;7m^[[Ce",
  })
  void coloursAndAttributesAreMergedAndNeverRepeated(String environment, String expected)
      throws IOException {
    Style blue = Style.of(Role.RUN_7);
    Surface surface = surface();
    surface.put(0, 0, 'a', Style.of(Role.ERROR));
    surface.put(1, 0, 'b', blue);
    surface.put(2, 0, 'c', blue.withBold());
    surface.put(3, 0, 'd', blue);
    surface.put(4, 0, 'e', blue.withReversed());
    Map<String, String> variables = new HashMap<>();
    for (String variable : environment.split(" ")) {
      variables.put(variable.split("=")[0], variable.split("=")[1]);
    }
    show(painter(variables), surface);
    String frame = frames.get(0).replace("^[[?2026h", "").replace("^[[?2026l", "");
    assertEquals(CLEAR + expected, frame);
  }

  @Test
  void withoutUtf8WhatIsNotAsciiBecomesAQuestionMark() throws IOException {
    Surface surface = surface();
    surface.text(0, 0, "aπ⣿─", Style.TEXT);
    show(painter(Map.of("TERM", "linux", "LC_ALL", "C")), surface);
    assertEquals(List.of(CLEAR + "a???"), frames);
  }

  @Test
  void whatWouldMoveTheCursorElsewhereBecomesAQuestionMark() throws IOException {
    Surface surface = surface();
    surface.put(0, 0, '\033', Style.TEXT);
    surface.put(1, 0, '世', Style.TEXT);
    surface.put(2, 0, '\ud83d', Style.TEXT);
    show(painter(LINUX), surface);
    assertEquals(List.of(CLEAR + "???"), frames);
  }

  @ParameterizedTest
  @EnumSource(Glyphs.class)
  void lanternaTakesAllOurGlyphsForOneColumnWide(Glyphs glyphs) {
    String all =
        glyphs.ramp()
            + glyphs.pi()
            + glyphs.pause()
            + glyphs.dot()
            + glyphs.value()
            + glyphs.pointer()
            + glyphs.play()
            + glyphs.stop()
            + glyphs.live()
            + glyphs.dotted()
            + glyphs.line()
            + glyphs.ellipsis()
            + glyphs.topLeft()
            + "⠀⣿▀▄";
    assertFalse(all.chars().anyMatch(c -> TerminalTextUtils.isCharDoubleWidth((char) c)));
  }

  @Test
  void whateverIsShownInTurnTheTerminalShowsTheLast() throws IOException {
    size = new Size(23, 7);
    FramePainter painter = painter(LINUX);
    Screenshot screenshot = new Screenshot(size.width(), size.height());
    Random random = new Random(1);
    Surface surface = new Surface(size.width(), size.height());
    for (int i = 0; i < 200; i++) {
      for (int changes = random.nextInt(40); changes > 0; changes--) {
        Style style = Style.of(Role.values()[random.nextInt(Role.values().length)]);
        style = random.nextBoolean() ? style.withBold() : style;
        style = random.nextBoolean() ? style.withReversed() : style;
        surface.put(
            random.nextInt(size.width()),
            random.nextInt(size.height()),
            (char) ('a' + changes % 26),
            style);
      }
      if (random.nextInt(20) == 0) {
        painter.forget();
      }
      frames.clear();
      show(painter, surface);
      frames.forEach(frame -> screenshot.feed(uncaret(frame)));
      assertSame(surface, screenshot);
    }
  }

  private static void assertSame(Surface surface, Screenshot screenshot) {
    for (int y = 0; y < surface.height(); y++) {
      assertEquals(surface.row(y), screenshot.row(y));
      for (int x = 0; x < surface.width(); x++) {
        Style style = surface.style(x, y);
        int ansi = Theme.OKABE_ITO.colour(style.role()).ansi();
        int colour = ansi < 0 ? 39 : ansi < 8 ? 30 + ansi : 82 + ansi;
        assertEquals(
            colour + (style.bold() ? " bold" : "") + (style.reversed() ? " reversed" : ""),
            screenshot.pen(x, y));
      }
    }
  }

  @Test
  void aFrameOfALargeTerminalIsOneWriteToo() throws IOException {
    size = new Size(400, 120);
    Surface surface = surface();
    surface.fill('⣿', Style.of(Role.RUN_1));
    show(painter(Map.of("TERM", "xterm", "LANG", "C.UTF-8")), surface);
    assertEquals(1, frames.size());
    assertTrue(frames.get(0).length() < 400 * 120 + 1000, "no sequence a cell");
  }

  private void show(FramePainter painter, Surface surface) throws IOException {
    painter.show(surface, Theme.OKABE_ITO);
  }

  private Surface surface() {
    return new Surface(size.width(), size.height());
  }

  private Surface surfaceWithCursor(int x, int y) {
    Surface surface = surface();
    surface.cursor(x, y);
    return surface;
  }

  private FramePainter painter(Map<String, String> environment) throws IOException {
    Capabilities capabilities = Capabilities.of(environment, true, true);
    boolean modern = capabilities.modern().value();
    return new FramePainter(new AnsiFrameWriter(new Writes(), () -> size, modern), capabilities);
  }

  /** Every call is one write; control characters in caret notation. */
  private final class Writes extends OutputStream {
    @Override
    public void write(int b) {
      throw new AssertionError("a write for one byte");
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      ByteArrayOutputStream copy = new ByteArrayOutputStream();
      copy.write(bytes, offset, length);
      frames.add(caret(copy.toString(StandardCharsets.UTF_8)));
    }
  }

  private static String caret(String text) {
    return text.replace("\033", "^[").replace("\b", "^H").replace("\r", "^M").replace("\n", "^J");
  }

  private static String uncaret(String text) {
    return text.replace("^[", "\033").replace("^H", "\b").replace("^M", "\r").replace("^J", "\n");
  }
}
