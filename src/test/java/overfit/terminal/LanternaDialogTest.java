package overfit.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.graphics.BasicTextImage;
import com.googlecode.lanterna.graphics.TextImage;
import com.googlecode.lanterna.gui2.AbstractComponent;
import com.googlecode.lanterna.gui2.ComponentRenderer;
import com.googlecode.lanterna.gui2.DefaultWindowManager;
import com.googlecode.lanterna.gui2.MultiWindowTextGUI;
import com.googlecode.lanterna.gui2.TextGUIGraphics;
import com.googlecode.lanterna.gui2.dialogs.MessageDialogBuilder;
import com.googlecode.lanterna.gui2.dialogs.MessageDialogButton;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import overfit.ansi.EmulatedTerminal;
import overfit.ansi.SgrColour;
import overfit.ansi.TextAttributes;
import overfit.ansi.TextAttributes.Modifier;
import overfit.screen.Glyphs;
import overfit.screen.Size;
import overfit.screen.Surface;
import overfit.screen.Theme;
import overfit.tui.Models;
import overfit.tui.Screens;
import overfit.tui.widget.Look;

/** Components of Lanterna on our screen. */
class LanternaDialogTest {

  /** Fails the test if the dialog does not open or close. */
  private static final int MAX_POLLS = 1000;

  private static final String QUESTION = "Delete the selected run?";

  private final EmulatedTerminal terminal = new EmulatedTerminal(100, 30);
  private Size size = new Size(100, 30);
  private String asked = "";
  private int polls;
  private final AnsiScreen screen =
      new AnsiScreen(
          () -> size,
          Capabilities.of(Map.of("TERM", "xterm", "LANG", "C.UTF-8"), true, true),
          frame -> terminal.feed(new String(frame, StandardCharsets.UTF_8)),
          this::key);

  /** Presses Enter once, as soon as the dialog is shown. */
  private Optional<KeyStroke> key(long milliseconds) {
    polls++;
    assertTrue(polls < MAX_POLLS, terminal.text());
    if (!asked.isEmpty() || !terminal.text().contains(QUESTION)) {
      return Optional.empty();
    }
    asked = terminal.text();
    return Optional.of(new KeyStroke(KeyType.Enter));
  }

  @Test
  void aDialogLiesOverTheCockpitUntilAKeyClosesIt() {
    Surface cockpit =
        Screens.draw(Models.trained(Models.lesson(), 100), new Look(Glyphs.BRAILLE, true), 100, 30);
    screen.show(cockpit, Theme.OKABE_ITO);
    assertEquals(cockpit.toString(), terminal.text());

    MultiWindowTextGUI gui =
        new MultiWindowTextGUI(screen, new DefaultWindowManager(), new Picture(screen));
    MessageDialogButton answer =
        new MessageDialogBuilder()
            .setTitle("Delete")
            .setText(QUESTION)
            .addButton(MessageDialogButton.Yes)
            .addButton(MessageDialogButton.No)
            .build()
            .showDialog(gui);
    assertEquals(MessageDialogButton.Yes, answer);
    assertTrue(asked.contains("Settings") && asked.contains("Loss"), asked);
    assertFalse(asked.equals(cockpit.toString()));

    screen.show(cockpit, Theme.OKABE_ITO);
    assertEquals(cockpit.toString(), terminal.text());
  }

  @Test
  void whatLanternaDrawsHasItsColoursAndModifiers() {
    screen
        .newTextGraphics()
        .setForegroundColor(TextColor.ANSI.RED_BRIGHT)
        .setBackgroundColor(new TextColor.RGB(1, 2, 3))
        .enableModifiers(SGR.BOLD, SGR.UNDERLINE)
        .putString(2, 1, "ok 世");
    screen.setCursorPosition(new TerminalPosition(5, 1));
    screen.refresh();
    TextAttributes expected =
        TextAttributes.PLAIN
            .withForeground(SgrColour.named(9))
            .withBackground(0x010203)
            .with(Modifier.BOLD, true)
            .with(Modifier.UNDERLINED, true);
    assertEquals("  ok ?", terminal.row(1).stripTrailing());
    assertEquals(expected, terminal.attributes(2, 1));
    assertEquals(5, terminal.cursor().orElseThrow().x());
  }

  @Test
  void theNextSurfaceReplacesWhatLanternaDrew() {
    Surface surface = new Surface(100, 30);
    screen.show(surface, Theme.OKABE_ITO);
    screen.newTextGraphics().putString(0, 0, "over it");
    screen.refresh();
    assertEquals("over it", terminal.row(0).stripTrailing());
    screen.show(surface, Theme.OKABE_ITO);
    assertEquals("", terminal.text().strip());
  }

  @Test
  void lanternaSeesANewSize() {
    assertEquals(null, screen.doResizeIfNecessary());
    size = new Size(50, 20);
    assertEquals(new TerminalSize(50, 20), screen.doResizeIfNecessary());
    assertEquals(new TerminalSize(50, 20), screen.getTerminalSize());
  }

  /** A copy of the screen as the background of the windows. */
  private static final class Picture extends AbstractComponent<Picture> {

    private final TextImage image;

    Picture(AnsiScreen screen) {
      image = new BasicTextImage(screen.getTerminalSize());
      for (int y = 0; y < image.getSize().getRows(); y++) {
        for (int x = 0; x < image.getSize().getColumns(); x++) {
          image.setCharacterAt(x, y, screen.getFrontCharacter(x, y));
        }
      }
    }

    @Override
    protected ComponentRenderer<Picture> createDefaultRenderer() {
      return new ComponentRenderer<>() {
        @Override
        public TerminalSize getPreferredSize(Picture picture) {
          return picture.image.getSize();
        }

        @Override
        public void drawComponent(TextGUIGraphics graphics, Picture picture) {
          graphics.drawImage(TerminalPosition.TOP_LEFT_CORNER, picture.image);
        }
      };
    }
  }
}
