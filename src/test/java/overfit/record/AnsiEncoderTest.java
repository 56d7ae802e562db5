package overfit.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.screen.Theme;

class AnsiEncoderTest {

  private static final String CLEAR = "\033[m\033[?25l\033[H\033[2J";

  private final AnsiEncoder encoder = new AnsiEncoder();
  private final Camera camera = new Camera(Theme.OKABE_ITO);

  @Test
  void onlyWhatChangedIsSent() {
    Surface surface = new Surface(20, 3);
    surface.text(0, 0, "loss 0.25", Style.TEXT);
    assertEquals(CLEAR + "loss 0.25", encode(surface));
    surface.text(0, 0, "loss 0.31", Style.TEXT);
    assertEquals("\033[;8H31", encode(surface));
    assertEquals("", encode(surface));
  }

  @Test
  void cellsOfOneInkAreSentTogether() {
    Surface surface = new Surface(20, 2);
    surface.put(0, 0, 'a', Style.of(Role.RUN_1));
    surface.put(5, 0, 'b', Style.of(Role.RUN_2));
    surface.put(0, 1, 'c', Style.of(Role.RUN_1));
    assertEquals(
        CLEAR + "\033[38;2;86;180;233ma\033[2Hc\033[;6H\033[38;2;230;159;0mb", encode(surface));
  }

  @Test
  void shortUnchangedStretchesAreSentAgain() {
    Surface surface = new Surface(20, 1);
    surface.text(0, 0, "a234567b", Style.TEXT);
    encode(surface);
    surface.text(0, 0, "c234567d", Style.TEXT);
    assertEquals("\033[Hc234567d", encode(surface));
  }

  @Test
  void theCursorIsShownMovedAndHidden() {
    Surface surface = new Surface(20, 3);
    surface.cursor(4, 1);
    assertEquals(CLEAR + "\033[2;5H\033[?25h", encode(surface));
    surface.cursor(6, 1);
    assertEquals("\033[2C", encode(surface));
    surface.fill(' ', Style.TEXT);
    assertEquals("\033[?25l", encode(surface));
  }

  @Test
  void anotherSizeIsSentAfresh() {
    encode(new Surface(20, 3));
    assertEquals(CLEAR, encode(new Surface(10, 3)));
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
      Picture picture = camera.take(surface, theme);
      terminal.feed(encoder.after(picture));
      assertTrue(shows(terminal, picture), () -> terminal.picture().text() + picture.text());
    }
  }

  /** Where the hidden cursor is does not matter. */
  private static boolean shows(Terminal terminal, Picture picture) {
    return terminal.picture().equals(picture);
  }

  private String encode(Surface surface) {
    return encoder.after(camera.take(surface, Theme.OKABE_ITO));
  }
}
