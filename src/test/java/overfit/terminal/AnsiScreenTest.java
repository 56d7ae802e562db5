package overfit.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.TerminalTextUtils;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.ansi.EmulatedTerminal;
import overfit.ansi.TextAttributes;
import overfit.screen.Glyphs;
import overfit.screen.Role;
import overfit.screen.Size;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.screen.Theme;

class AnsiScreenTest {

  private static final String CLEAR = "^[[m^[[?25l^[[H^[[2J";
  private static final Map<String, String> LINUX = Map.of("TERM", "linux", "LANG", "C.UTF-8");

  private final List<String> frames = new ArrayList<>();
  private Size size = new Size(10, 3);

  @Test
  void aFrameIsOneWriteAsASynchronizedUpdate() {
    AnsiScreen screen = screen(Map.of("TERM", "xterm", "LANG", "C.UTF-8"));
    Surface surface = surface();
    surface.text(1, 1, "π ok", Style.TEXT);
    show(screen, surface);
    assertEquals(List.of("^[[?2026h" + CLEAR + "^K π ok^[[?2026l"), frames);
  }

  @Test
  void oldTerminalsGetNoSynchronizedUpdates() {
    show(screen(LINUX), surface());
    assertEquals(List.of(CLEAR), frames);
  }

  @Test
  void onlyWhatChangedIsWritten() {
    AnsiScreen screen = screen(LINUX);
    Surface surface = surface();
    surface.text(0, 0, "loss 0.25", Style.TEXT);
    show(screen, surface);
    surface.text(0, 0, "loss 0.31", Style.TEXT);
    show(screen, surface);
    surface.text(0, 1, "x", Style.TEXT);
    surface.text(0, 2, "y", Style.TEXT);
    show(screen, surface);
    assertEquals(List.of("^H^H31", "^M^Jx^K^Hy"), frames.subList(1, 3));
  }

  @Test
  void nothingIsWrittenWhenNothingChanged() {
    AnsiScreen screen = screen(LINUX);
    show(screen, surface());
    show(screen, surface());
    show(screen, surfaceWithCursor(1, 1));
    show(screen, surfaceWithCursor(1, 1));
    assertEquals(2, frames.size());
  }

  @Test
  void theCursorIsShownMovedAndHidden() {
    AnsiScreen screen = screen(LINUX);
    show(screen, surfaceWithCursor(4, 1));
    show(screen, surfaceWithCursor(5, 1));
    show(screen, surface());
    assertEquals(List.of(CLEAR + "^K    ^[[?25h", " ", "^[[?25l"), frames);
  }

  @Test
  void afterAChangeTheCursorIsWhereItWas() {
    AnsiScreen screen = screen(LINUX);
    show(screen, surfaceWithCursor(4, 1));
    Surface changed = surfaceWithCursor(4, 1);
    changed.text(0, 0, "x", Style.TEXT);
    show(screen, changed);
    assertEquals("^M^[Mx^K   ", frames.get(1));
  }

  @Test
  void aCursorOutsideOfTheScreenIsNotShown() {
    Surface large = new Surface(size.width() + 1, size.height());
    large.cursor(size.width(), 0);
    show(screen(LINUX), large);
    assertEquals(List.of(CLEAR), frames);
  }

  @Test
  void anotherThemeRepaintsWithoutClearing() {
    AnsiScreen screen = screen(Map.of("TERM", "linux", "COLORTERM", "truecolor"));
    Surface surface = surface();
    surface.put(0, 0, 'a', Style.of(Role.RUN_1));
    show(screen, surface);
    screen.show(surface, Theme.LIGHT);
    assertEquals("^[[38;2;0;114;178m^Ha", frames.get(1));
  }

  @Test
  void theLastCellOfARowIsWrittenAndTheCursorIsThenPlacedAbsolutely() {
    Surface surface = surface();
    surface.text(8, 0, "ab", Style.TEXT);
    surface.text(1, 1, "c", Style.TEXT);
    surface.text(8, 2, "yz", Style.TEXT);
    show(screen(LINUX), surface);
    assertEquals(List.of(CLEAR + "^K c^[[;9Hab^[[3;9Hyz"), frames);
  }

  @Test
  void aNewSizeRepaintsEverything() {
    AnsiScreen screen = screen(LINUX);
    show(screen, surface());
    size = new Size(4, 2);
    screen.invalidate();
    Surface surface = surface();
    surface.fill('#', Style.TEXT);
    show(screen, surface);
    assertEquals(CLEAR + "####^M^J####", frames.get(1));
  }

  @Test
  void aNewSizeLeavesNoOldCharactersWhereTheSurfaceIsBlank() {
    AnsiScreen screen = screen(LINUX);
    Surface full = surface();
    full.fill('#', Style.TEXT);
    show(screen, full);
    size = new Size(4, 2);
    Surface blank = surface();
    blank.put(1, 1, 'a', Style.TEXT);
    show(screen, blank);
    assertEquals(CLEAR + "^K a", frames.get(1));
  }

  @Test
  void aSurfaceThatIsTooSmallLeavesTheRestBlank() {
    AnsiScreen screen = screen(LINUX);
    Surface full = surface();
    full.fill('#', Style.TEXT);
    show(screen, full);
    Surface small = new Surface(9, 3);
    small.fill('#', Style.TEXT);
    show(screen, small);
    assertEquals("^M^[[9C ^[[;10H ^M^J^[[9C ", frames.get(1));
  }

  @ParameterizedTest
  @CsvSource({
    "TERM=xterm NO_COLOR=1, ab d^[[1m^H^Hc^[[;7m^[[Ce",
    "TERM=vt100, ab d^[[1m^H^Hc^[[;7m^[[Ce",
    "TERM=xterm, ^[[91ma^[[94mb d^[[1m^H^Hc^[[22;7m^[[Ce",
    "TERM=xterm-256color, ^[[38;5;25m b d^[[1m^H^Hc^[[22;7m^[[Ce^[[;38;5;166m^Ma",
    "TERM=xterm COLORTERM=truecolor, ^[[38;2;213;94;0ma^[[38;2;0;114;178mb d^[[1m^H^Hc^[[22;7m^[[Ce",
  })
  void coloursAndAttributesAreMergedAndNeverRepeated(String environment, String expected) {
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
    show(screen(variables), surface);
    String frame = frames.get(0).replace("^[[?2026h", "").replace("^[[?2026l", "");
    assertEquals(CLEAR + expected, frame);
  }

  @Test
  void withoutUtf8NonAsciiBecomesAQuestionMark() {
    Surface surface = surface();
    surface.text(0, 0, "aπ⣿─", Style.TEXT);
    show(screen(Map.of("TERM", "linux", "LC_ALL", "C")), surface);
    assertEquals(List.of(CLEAR + "a???"), frames);
  }

  @Test
  void glyphsThatAreNotOneColumnWideBecomeQuestionMarks() {
    Surface surface = surface();
    surface.put(0, 0, '\033', Style.TEXT);
    surface.put(1, 0, '世', Style.TEXT);
    surface.put(2, 0, '\ud83d', Style.TEXT);
    show(screen(LINUX), surface);
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
  void theTerminalShowsTheLastSurface() {
    size = new Size(23, 7);
    AnsiScreen screen = screen(LINUX);
    EmulatedTerminal terminal = new EmulatedTerminal(size.width(), size.height());
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
        screen.invalidate();
      }
      frames.clear();
      show(screen, surface);
      frames.forEach(frame -> terminal.feed(uncaret(frame)));
      assertShows(surface, terminal);
    }
  }

  private static void assertShows(Surface surface, EmulatedTerminal terminal) {
    for (int y = 0; y < surface.height(); y++) {
      for (int x = 0; x < surface.width(); x++) {
        TextAttributes attributes =
            ColourDepth.ANSI.attributes(surface.style(x, y), Theme.OKABE_ITO);
        assertTrue(terminal.looksLike(x, y, surface.glyph(x, y), attributes), x + "," + y);
      }
    }
  }

  @Test
  void aFrameOfALargeTerminalIsOneWriteToo() {
    size = new Size(400, 120);
    Surface surface = surface();
    surface.fill('⣿', Style.of(Role.RUN_1));
    show(screen(Map.of("TERM", "xterm", "LANG", "C.UTF-8")), surface);
    assertEquals(1, frames.size());
    assertTrue(frames.get(0).length() < 400 * 120 + 1000, "no sequence a cell");
  }

  @Test
  void aCopiedTextIsInTheSameWriteAsTheNextFrame() {
    AnsiScreen screen = screen(Map.of("TERM", "xterm", "LANG", "C.UTF-8"));
    show(screen, surface());
    screen.copy("overfit l2");
    assertEquals(1, frames.size());
    Surface changed = surface();
    changed.text(0, 0, "sent", Style.TEXT);
    show(screen, changed);
    assertEquals(2, frames.size());
    assertTrue(frames.get(1).startsWith("^[]52;c;b3ZlcmZpdCBsMg==\007^[[?2026h"), frames.get(1));
    show(screen, changed);
    assertEquals(2, frames.size());
  }

  @Test
  void aCopiedTextIsSentEvenIfNothingElseChanged() {
    AnsiScreen screen = screen(Map.of("TERM", "xterm", "LANG", "C.UTF-8"));
    show(screen, surface());
    screen.copy("a");
    show(screen, surface());
    assertEquals("^[]52;c;YQ==\007", frames.get(1));
  }

  private void show(AnsiScreen screen, Surface surface) {
    screen.show(surface, Theme.OKABE_ITO);
  }

  private Surface surface() {
    return new Surface(size.width(), size.height());
  }

  private Surface surfaceWithCursor(int x, int y) {
    Surface surface = surface();
    surface.cursor(x, y);
    return surface;
  }

  /** A screen whose frames are collected. */
  private AnsiScreen screen(Map<String, String> environment) {
    Capabilities capabilities = Capabilities.of(environment, true, true);
    return new AnsiScreen(
        () -> size,
        capabilities,
        frame -> frames.add(caret(new String(frame, StandardCharsets.UTF_8))),
        milliseconds -> Optional.empty());
  }

  private static String caret(String text) {
    return text.replace("\033", "^[")
        .replace("\b", "^H")
        .replace("\r", "^M")
        .replace("\n", "^J")
        .replace("\013", "^K");
  }

  private static String uncaret(String text) {
    return text.replace("^[", "\033")
        .replace("^H", "\b")
        .replace("^M", "\r")
        .replace("^J", "\n")
        .replace("^K", "\013");
  }
}
