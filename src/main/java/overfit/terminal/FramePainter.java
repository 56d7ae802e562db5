package overfit.terminal;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import overfit.screen.Cursor;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.screen.Theme;

/**
 * Shows surfaces on a terminal, one after another; only the cells that changed are written. In
 * place of Lanterna's screen, which with every frame looks up the Unicode block of every cell.
 */
final class FramePainter {

  private static final int BLANK = CellCache.code(' ', Style.TEXT);
  private static final int UNKNOWN = -1;

  private final AnsiFrameWriter terminal;
  private final Capabilities capabilities;
  private CellCache cells;
  private int[] shown = {};
  private int width;
  private boolean stale = true;

  FramePainter(AnsiFrameWriter terminal, Capabilities capabilities) {
    this.terminal = terminal;
    this.capabilities = capabilities;
    this.cells = cells(Theme.OKABE_ITO);
  }

  /** Nothing is known any more of what the terminal shows, or how large it is. */
  void forget() {
    stale = true;
  }

  /** Shows a surface, blank where it is smaller than the screen, and its cursor. */
  void show(Surface surface, Theme theme) throws IOException {
    if (theme != cells.theme()) {
      cells = cells(theme);
      Arrays.setAll(shown, i -> shown[i] == BLANK ? BLANK : UNKNOWN);
    }
    if (stale) {
      startOver();
    }
    put(surface);
    put(surface.cursor().filter(this::isOnScreen));
    terminal.flush();
  }

  private void startOver() throws IOException {
    TerminalSize size = terminal.getTerminalSize();
    terminal.clearScreen();
    width = size.getColumns();
    shown = new int[width * size.getRows()];
    Arrays.fill(shown, BLANK);
    stale = false;
  }

  private void put(Surface surface) {
    for (int i = 0; i < shown.length; i++) {
      int x = i % width;
      int y = i / width;
      boolean covered = x < surface.width() && y < surface.height();
      int code = covered ? CellCache.code(surface.glyph(x, y), surface.style(x, y)) : BLANK;
      if (code != shown[i]) {
        shown[i] = code;
        put(x, y, cells.cell(code));
      }
    }
  }

  private void put(int x, int y, TextCharacter cell) {
    terminal.setCursorPosition(x, y);
    terminal.resetColorAndSGR();
    terminal.setForegroundColor(cell.getForegroundColor());
    cell.getModifiers().forEach(terminal::enableSGR);
    terminal.putString(cell.getCharacterString());
  }

  private void put(Optional<Cursor> cursor) {
    cursor.ifPresent(at -> terminal.setCursorPosition(at.x(), at.y()));
    terminal.setCursorVisible(cursor.isPresent());
  }

  private boolean isOnScreen(Cursor cursor) {
    return cursor.x() < width && cursor.y() < shown.length / width;
  }

  private CellCache cells(Theme theme) {
    return new CellCache(theme, capabilities.colours().value(), capabilities.glyphs().value());
  }
}
