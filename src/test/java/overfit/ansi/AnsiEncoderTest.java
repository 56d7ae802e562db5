package overfit.ansi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import overfit.record.film.FrameCapture;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.screen.Theme;

class AnsiEncoderTest {

  private static final String CLEAR = "\033[m\033[?25l\033[H\033[2J";

  private final AnsiEncoder encoder = new AnsiEncoder();
  private final FrameCapture capture = new FrameCapture(Theme.OKABE_ITO);

  @Test
  void onlyWhatChangedIsSent() {
    Surface surface = new Surface(20, 3);
    surface.text(0, 0, "loss 0.25", Style.TEXT);
    assertEquals(CLEAR + "loss 0.25", encode(surface));
    surface.text(0, 0, "loss 0.31", Style.TEXT);
    assertEquals("\b\b31", encode(surface));
    assertEquals("", encode(surface));
  }

  @Test
  void cellsOfOneInkAreSentTogether() {
    Surface surface = new Surface(20, 2);
    surface.put(0, 0, 'a', Style.of(Role.RUN_1));
    surface.put(5, 0, 'b', Style.of(Role.RUN_2));
    surface.put(0, 1, 'c', Style.of(Role.RUN_1));
    assertEquals(
        CLEAR + "\033[38;2;230;159;0m     b\033[38;2;86;180;233m\ra\r\nc", encode(surface));
  }

  @Test
  void cellsOfAnotherInkAreBlankUntilTheirTurn() {
    Surface surface = new Surface(20, 1);
    surface.text(0, 0, "aca", Style.of(Role.RUN_2));
    surface.put(1, 0, 'b', Style.of(Role.RUN_1));
    assertEquals(CLEAR + "\033[38;2;230;159;0ma a\033[38;2;86;180;233m\b\bb", encode(surface));
  }

  @Test
  void blanksAreSentInTheInkThatIsNear() {
    Surface surface = new Surface(20, 1);
    surface.text(0, 0, "abcd", Style.of(Role.RUN_1));
    encode(surface);
    surface.text(0, 0, "  xd", Style.of(Role.RUN_1));
    surface.put(4, 0, 'y', Style.of(Role.RUN_2));
    assertEquals("\r  x\033[38;2;230;159;0m\033[Cy", encode(surface));
  }

  @Test
  void theNearestComesNextWhicheverRowItIsIn() {
    Surface surface = new Surface(40, 4);
    surface.put(30, 0, 'a', Style.TEXT);
    surface.put(38, 0, 'd', Style.TEXT);
    surface.put(31, 1, 'b', Style.TEXT);
    surface.put(30, 2, 'c', Style.TEXT);
    assertEquals(CLEAR + "\033[38Cd\033[9Da\013b\013\b\bc", encode(surface));
  }

  @Test
  void shortUnchangedStretchesAreSentAgain() {
    Surface surface = new Surface(20, 1);
    surface.text(5, 0, "abcde", Style.TEXT);
    encode(surface);
    surface.text(5, 0, "xbyde", Style.TEXT);
    assertEquals("\r     xby", encode(surface));
  }

  @Test
  void theCursorIsShownMovedAndHidden() {
    Surface surface = new Surface(20, 3);
    surface.cursor(4, 1);
    assertEquals(CLEAR + "\r\n    \033[?25h", encode(surface));
    surface.cursor(6, 1);
    assertEquals("  ", encode(surface));
    surface.fill(' ', Style.TEXT);
    assertEquals("\033[?25l", encode(surface));
  }

  @Test
  void anotherSizeIsSentAfresh() {
    encode(new Surface(20, 3));
    assertEquals(CLEAR, encode(new Surface(10, 3)));
  }

  @Test
  void aScreenOfManyPiecesIsSentToo() {
    Surface surface = new Surface(200, 60);
    for (int cell = 0; cell < 200 * 60; cell++) {
      surface.put(cell % 200, cell / 200, '⣿', Style.of(Role.values()[cell % 3]));
    }
    Terminal terminal = new Terminal(200, 60);
    CellGrid picture = capture.take(surface, Theme.OKABE_ITO);
    terminal.feed(encoder.after(picture));
    assertTrue(shows(terminal, picture));
  }

  @Test
  void whateverIsFilmedTheTerminalShowsTheLastPicture() {
    Random random = new Random(1);
    Terminal terminal = new Terminal(23, 7);
    Surface surface = new Surface(23, 7);
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
      CellGrid picture = capture.take(surface, theme);
      terminal.feed(encoder.after(picture));
      assertTrue(shows(terminal, picture), () -> terminal.picture().text() + picture.text());
    }
  }

  /** Where the hidden cursor is does not matter, and nor does the colour of blanks. */
  private static boolean shows(Terminal terminal, CellGrid picture) {
    CellGrid shown = terminal.picture();
    if (!shown.cursor().equals(picture.cursor())) {
      return false;
    }
    for (int cell = 0; cell < picture.width() * picture.height(); cell++) {
      int x = cell % picture.width();
      CellRow row = picture.rows().get(cell / picture.width());
      CellRow found = shown.rows().get(cell / picture.width());
      if (found.glyph(x) != row.glyph(x) || !row.looksSameIn(found.ink(x), x)) {
        return false;
      }
    }
    return true;
  }

  private String encode(Surface surface) {
    return encoder.after(capture.take(surface, Theme.OKABE_ITO));
  }
}
