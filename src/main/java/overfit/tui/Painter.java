package overfit.tui;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.screen.Screen;
import com.googlecode.lanterna.screen.TerminalScreen;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import overfit.screen.Cursor;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.screen.Theme;

/** Shows surfaces on a terminal, one after another; only the cells that changed are written. */
final class Painter {

  private static final int BLANK = Cells.code(' ', Style.TEXT);
  private static final int UNKNOWN = -1;

  private final FrameTerminal terminal;
  private final DeltaScreen screen;
  private final Capabilities capabilities;
  private Cells cells;
  private int[] shown = {};
  private Optional<Cursor> shownCursor = Optional.empty();
  private boolean stale = true;

  Painter(FrameTerminal terminal, Capabilities capabilities) throws IOException {
    this.terminal = terminal;
    this.screen = new DeltaScreen(terminal);
    this.capabilities = capabilities;
    this.cells = cells(Theme.OKABE_ITO);
    screen.setCursorPosition(null);
    screen.startScreen();
  }

  /** Nothing is known any more of what the terminal shows, or how large it is. */
  void forget() {
    stale = true;
  }

  /** Shows a surface, blank where it is smaller than the screen, and its cursor. */
  void show(Surface surface, Theme theme) throws IOException {
    if (theme != cells.theme()) {
      cells = cells(theme);
      Arrays.fill(shown, UNKNOWN);
    }
    if (stale) {
      startOver();
    }
    Optional<Cursor> cursor = surface.cursor().filter(this::isOnScreen);
    if (copy(surface) || stale || !cursor.equals(shownCursor)) {
      screen.setCursorPosition(cursor.map(at -> new TerminalPosition(at.x(), at.y())).orElse(null));
      screen.refresh(Screen.RefreshType.DELTA);
      shownCursor = cursor;
      stale = false;
    }
  }

  private void startOver() throws IOException {
    TerminalSize size = terminal.getTerminalSize();
    screen.doResizeIfNecessary();
    screen.blank();
    shown = new int[size.getColumns() * size.getRows()];
    Arrays.fill(shown, UNKNOWN);
  }

  /** Whether anything changed. */
  private boolean copy(Surface surface) {
    int width = screen.getTerminalSize().getColumns();
    boolean changed = false;
    for (int i = 0; i < shown.length; i++) {
      int x = i % width;
      int y = i / width;
      boolean covered = x < surface.width() && y < surface.height();
      int code = covered ? Cells.code(surface.glyph(x, y), surface.style(x, y)) : BLANK;
      if (code != shown[i]) {
        shown[i] = code;
        screen.setCharacter(x, y, cells.cell(code));
        changed = true;
      }
    }
    return changed;
  }

  private boolean isOnScreen(Cursor cursor) {
    TerminalSize size = screen.getTerminalSize();
    return cursor.x() < size.getColumns() && cursor.y() < size.getRows();
  }

  private Cells cells(Theme theme) {
    return new Cells(theme, capabilities.colours().value(), capabilities.glyphs().value());
  }

  /** Lanterna's screen clears itself only together with what is to be shown. */
  private static final class DeltaScreen extends TerminalScreen {

    DeltaScreen(FrameTerminal terminal) throws IOException {
      super(terminal);
    }

    /** The terminal is cleared, and taken to be clear. */
    void blank() throws IOException {
      getTerminal().clearScreen();
      getFrontBuffer().setAll(TextCharacter.DEFAULT_CHARACTER);
    }
  }
}
