package overfit.ansi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.ansi.TextAttributes.Modifier;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.screen.Theme;

class AnsiEncoderTest {

  private static final String CLEAR = "\033[m\033[?25l\033[H\033[2J";

  private AnsiEncoder encoder = new AnsiEncoder(ByteCost.JSON);

  @Test
  void onlyWhatChangedIsSent() {
    Surface surface = begun(20, 3);
    surface.text(0, 0, "loss 0.25", Style.TEXT);
    assertEquals(CLEAR + "loss 0.25", encode(surface));
    surface.text(0, 0, "loss 0.31", Style.TEXT);
    assertEquals("\b\b31", encode(surface));
    assertEquals("", encode(surface));
  }

  @Test
  void cellsWithTheSameAttributesAreSentTogether() {
    Surface surface = begun(20, 2);
    surface.put(0, 0, 'a', Style.of(Role.RUN_1));
    surface.put(5, 0, 'b', Style.of(Role.RUN_2));
    surface.put(0, 1, 'c', Style.of(Role.RUN_1));
    assertEquals(
        CLEAR + "\033[38;2;230;159;0m     b\033[38;2;86;180;233m\ra\r\nc", encode(surface));
  }

  @Test
  void cellsPendingInAnotherColourAreSentAsBlanksFirst() {
    Surface surface = begun(20, 1);
    surface.text(0, 0, "aca", Style.of(Role.RUN_2));
    surface.put(1, 0, 'b', Style.of(Role.RUN_1));
    assertEquals(CLEAR + "\033[38;2;230;159;0ma a\033[38;2;86;180;233m\b\bb", encode(surface));
  }

  @Test
  void blanksAreSentInTheLastColour() {
    Surface surface = begun(20, 1);
    surface.text(0, 0, "abcd", Style.of(Role.RUN_1));
    encode(surface);
    surface.text(0, 0, "  cd", Style.of(Role.RUN_1));
    surface.put(4, 0, 'y', Style.of(Role.RUN_2));
    assertEquals("\033[38;2;230;159;0my\r  ", encode(surface));
  }

  @Test
  void theNearestSpanIsSentNextInAnyRow() {
    Surface surface = begun(40, 4);
    surface.put(30, 0, 'a', Style.TEXT);
    surface.put(38, 0, 'd', Style.TEXT);
    surface.put(31, 1, 'b', Style.TEXT);
    surface.put(30, 2, 'c', Style.TEXT);
    assertEquals(CLEAR + "\033[30Ca\013b\013\b\bc\033[;39Hd", encode(surface));
  }

  @Test
  void shortUnchangedStretchesAreSentAgain() {
    Surface surface = begun(20, 1);
    surface.text(0, 0, "abcde", Style.TEXT);
    encode(surface);
    surface.text(0, 0, "xbyde", Style.TEXT);
    assertEquals("\rxby", encode(surface));
  }

  @Test
  void theCursorIsShownMovedAndHidden() {
    Surface surface = begun(20, 3);
    surface.cursor(4, 1);
    assertEquals(CLEAR + "\r\n    \033[?25h", encode(surface));
    surface.cursor(6, 1);
    assertEquals("  ", encode(surface));
    surface.fill(' ', Style.TEXT);
    assertEquals("\033[?25l", encode(surface));
  }

  @Test
  void afterClearEverythingIsSentAgain() {
    encode(begun(20, 3));
    assertEquals(CLEAR, encode(begun(10, 3)));
  }

  @Test
  void theEndShowsTheCursorInTheLastRow() {
    encode(begun(20, 3));
    assertEquals("\033[m\033[3H\033[?25h", encoder.end());
  }

  @Test
  void aScreenOfManySpansIsSentToo() {
    Surface surface = begun(200, 60);
    for (int cell = 0; cell < 200 * 60; cell++) {
      surface.put(cell % 200, cell / 200, '⣿', Style.of(Role.values()[cell % 3]));
    }
    EmulatedTerminal terminal = new EmulatedTerminal(200, 60);
    terminal.feed(encode(surface));
    assertShows(surface, Theme.OKABE_ITO, terminal);
  }

  @ParameterizedTest
  @EnumSource
  void theTerminalShowsTheLastFrame(ByteCost cost) {
    encoder = new AnsiEncoder(cost);
    Random random = new Random(1);
    EmulatedTerminal terminal = new EmulatedTerminal(23, 7);
    Surface surface = begun(23, 7);
    Theme theme = Theme.OKABE_ITO;
    for (int i = 0; i < 500; i++) {
      for (int changes = random.nextInt(40); changes > 0; changes--) {
        Style style = Style.of(Role.values()[random.nextInt(Role.values().length)]);
        style = random.nextInt(3) == 0 ? style.withBold() : style;
        style = random.nextInt(3) == 0 ? style.withReversed() : style;
        char glyph = "ab  π⣿─\"\\".charAt(random.nextInt(9));
        surface.put(random.nextInt(23), random.nextInt(7), glyph, style);
      }
      if (random.nextInt(5) == 0) {
        surface.cursor(random.nextInt(23), random.nextInt(7));
      }
      if (random.nextInt(50) == 0) {
        theme = theme.next();
        surface.region(new Rect(2, 2, 9, 9)).fill(' ', Style.TEXT);
      }
      terminal.feed(encode(surface, theme));
      assertShows(surface, theme, terminal);
    }
  }

  private Surface begun(int width, int height) {
    encoder.clear(width, height);
    return new Surface(width, height);
  }

  private String encode(Surface surface) {
    return encode(surface, Theme.OKABE_ITO);
  }

  private String encode(Surface surface, Theme theme) {
    for (int y = 0; y < surface.height(); y++) {
      for (int x = 0; x < surface.width(); x++) {
        encoder.put(x, y, surface.glyph(x, y), attributes(surface.style(x, y), theme));
      }
    }
    return encoder.frame(surface.cursor());
  }

  /** The attributes of a style; light themes have an explicit background, as in films. */
  private static TextAttributes attributes(Style style, Theme theme) {
    return TextAttributes.PLAIN
        .withForeground(theme.colour(style.role()).rgb())
        .withBackground(theme.isLight() ? 0xffffff : SgrColour.DEFAULT)
        .with(Modifier.BOLD, style.bold())
        .with(Modifier.REVERSED, style.reversed());
  }

  private static void assertShows(Surface surface, Theme theme, EmulatedTerminal terminal) {
    assertEquals(surface.cursor(), terminal.cursor());
    for (int y = 0; y < surface.height(); y++) {
      for (int x = 0; x < surface.width(); x++) {
        TextAttributes attributes = attributes(surface.style(x, y), theme);
        assertTrue(terminal.looksLike(x, y, surface.glyph(x, y), attributes), x + "," + y);
      }
    }
  }
}
