package overfit.terminal;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.screen.AbstractScreen;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import overfit.ansi.AnsiEncoder;
import overfit.ansi.ByteCost;
import overfit.ansi.EscapeSequence;
import overfit.screen.Cursor;
import overfit.screen.Size;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.screen.Theme;
import overfit.terminal.CellCache.Cell;

/**
 * The terminal as a Lanterna screen, which shows surfaces and any component of Lanterna. A refresh
 * sends the cells that changed in one write, or nothing if none did. It replaces Lanterna's {@code
 * TerminalScreen}, which looks up the Unicode block of every cell in every frame.
 *
 * <p>The modes of the terminal belong to {@link TerminalSession}: starting and stopping do nothing.
 * Every character is one column wide; wide characters are shown as question marks.
 */
final class AnsiScreen extends AbstractScreen {

  private static final int UNKNOWN = -1;
  private static final int BLANK = CellCache.code(' ', Style.TEXT);

  private static final long POLL_MILLISECONDS = 60_000;

  /** The source of key strokes. */
  interface Keys {

    /** The next key stroke, or empty on timeout. */
    Optional<KeyStroke> poll(long milliseconds);
  }

  private final Supplier<Size> size;
  private final Capabilities capabilities;
  private final Consumer<byte[]> out;
  private final Keys keys;
  private final AnsiEncoder encoder = new AnsiEncoder(ByteCost.PLAIN);

  /** Whether the contents of the terminal are unknown. */
  private final AtomicBoolean stale = new AtomicBoolean(true);

  private CellCache cells;

  /** Sent with the next frame. */
  private String copying = "";

  /** The codes of the cells copied from surfaces to the back buffer, row by row. */
  private int[] codes;

  /** The cells changed by the last surface. */
  private final BitSet changed = new BitSet();

  /** Whether Lanterna has drawn since the last surface, so that {@code codes} is out of date. */
  private boolean drawnByLanterna;

  /** Sends each frame to {@code out}, as a synchronized update if the terminal is modern. */
  public AnsiScreen(
      Supplier<Size> size, Capabilities capabilities, Consumer<byte[]> out, Keys keys) {
    super(lanterna(size.get()));
    this.size = size;
    this.capabilities = capabilities;
    this.out = out;
    this.keys = keys;
    this.cells = cells(Theme.OKABE_ITO);
    this.codes = blank();
    setCursorPosition(null);
  }

  private static TerminalSize lanterna(Size size) {
    return new TerminalSize(size.width(), size.height());
  }

  private CellCache cells(Theme theme) {
    return new CellCache(theme, capabilities.colours().value(), capabilities.glyphs().value());
  }

  /** The codes of the back buffer, which is made blank: as the terminal is once it is cleared. */
  private int[] blank() {
    getBackBuffer().setAll(DEFAULT_CHARACTER);
    int[] blank = new int[getTerminalSize().getColumns() * getTerminalSize().getRows()];
    Arrays.fill(blank, BLANK);
    return blank;
  }

  /** Makes the next refresh repaint everything. Any thread may call it. */
  void invalidate() {
    stale.set(true);
  }

  /** Shows a surface and its cursor; the screen is blank outside of the surface. */
  synchronized void show(Surface surface, Theme theme) {
    doResizeIfNecessary();
    if (theme != cells.theme()) {
      cells = cells(theme);
      drawnByLanterna = true;
    }
    if (drawnByLanterna) {
      Arrays.fill(codes, UNKNOWN);
      drawnByLanterna = false;
    }
    copy(surface);
    setCursorPosition(
        surface.cursor().filter(this::isOnScreen).map(AnsiScreen::position).orElse(null));
    refresh();
  }

  /** Copies a text to the clipboard of the terminal with the next refresh. */
  synchronized void copy(String text) {
    copying += capabilities.clipboard().value().sequence(text);
  }

  private static TerminalPosition position(Cursor cursor) {
    return new TerminalPosition(cursor.x(), cursor.y());
  }

  private boolean isOnScreen(Cursor cursor) {
    TerminalSize screenSize = getTerminalSize();
    return cursor.x() < screenSize.getColumns() && cursor.y() < screenSize.getRows();
  }

  private void copy(Surface surface) {
    int columns = getTerminalSize().getColumns();
    int rows = getTerminalSize().getRows();
    Style last = Style.TEXT;
    int attributes = CellCache.code('\0', last);
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        boolean covered = x < surface.width() && y < surface.height();
        Style style = covered ? surface.style(x, y) : Style.TEXT;
        if (style != last) {
          last = style;
          attributes = CellCache.code('\0', style);
        }
        set(x, y, y * columns + x, attributes | (covered ? surface.glyph(x, y) : ' '));
      }
    }
  }

  /** Sets a cell, the {@code cell}th of the screen. */
  private void set(int x, int y, int cell, int code) {
    if (code != codes[cell]) {
      codes[cell] = code;
      changed.set(cell);
      getBackBuffer().setCharacterAt(x, y, cells.cell(code).character());
    }
  }

  @Override
  public synchronized void setCharacter(int column, int row, TextCharacter character) {
    drawnByLanterna = true;
    super.setCharacter(column, row, character);
  }

  @Override
  public synchronized void clear() {
    drawnByLanterna = true;
    super.clear();
  }

  @Override
  public synchronized void scrollLines(int first, int last, int distance) {
    drawnByLanterna = true;
    super.scrollLines(first, last, distance);
  }

  /** Repaints everything after a change of size. */
  @Override
  public synchronized TerminalSize doResizeIfNecessary() {
    TerminalSize now = lanterna(size.get());
    if (!now.equals(getTerminalSize())) {
      addResizeRequest(now);
    }
    TerminalSize resized = super.doResizeIfNecessary();
    if (resized != null) {
      codes = blank();
      invalidate();
    }
    return resized;
  }

  @Override
  public void refresh() {
    refresh(RefreshType.DELTA);
  }

  @Override
  public synchronized void refresh(RefreshType type) {
    if (stale.getAndSet(false) || type == RefreshType.COMPLETE) {
      encoder.clear(getTerminalSize().getColumns(), getTerminalSize().getRows());
      getFrontBuffer().setAll(DEFAULT_CHARACTER);
      changed.set(0, codes.length);
    }
    encode();
    TerminalPosition at = getCursorPosition();
    String frame =
        encoder.frame(
            at == null ? Optional.empty() : Optional.of(new Cursor(at.getColumn(), at.getRow())));
    String text = copying + (frame.isEmpty() ? "" : synchronised(frame));
    copying = "";
    if (!text.isEmpty()) {
      out.accept(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String synchronised(String frame) {
    return capabilities.modern().value()
        ? EscapeSequence.BEGIN_UPDATE + frame + EscapeSequence.END_UPDATE
        : frame;
  }

  private void encode() {
    if (drawnByLanterna) {
      changed.set(0, codes.length);
    }
    int width = getTerminalSize().getColumns();
    for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
      encode(i % width, i / width, codes[i]);
    }
    changed.clear();
    getBackBuffer().copyTo(getFrontBuffer());
  }

  /** Encodes a cell unless the buffers hold the same object, since then it has not changed. */
  private void encode(int x, int y, int code) {
    TextCharacter character = getBackBuffer().getCharacterAt(x, y);
    if (character != getFrontBuffer().getCharacterAt(x, y)) {
      Cell ownCell = cells.cell(code == UNKNOWN ? BLANK : code);
      Cell cell = ownCell.character() == character ? ownCell : cells.cell(character);
      encoder.put(x, y, cell.glyph(), cell.attributes());
    }
  }

  @Override
  public void startScreen() {}

  @Override
  public void stopScreen() {}

  @Override
  public KeyStroke pollInput() {
    return keys.poll(0).orElse(null);
  }

  @Override
  public KeyStroke readInput() {
    Optional<KeyStroke> key = Optional.empty();
    while (key.isEmpty()) {
      key = keys.poll(POLL_MILLISECONDS);
    }
    return key.get();
  }
}
