package overfit.terminal;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.screen.AbstractScreen;
import com.googlecode.lanterna.screen.ScreenBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import overfit.ansi.AnsiEncoder;
import overfit.ansi.ByteCost;
import overfit.screen.Cursor;
import overfit.screen.Size;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.screen.Theme;
import overfit.terminal.CellCache.Cell;

/**
 * The terminal as a screen of Lanterna's, on which any of its components can draw, and we our
 * surfaces. A refresh writes the cells that changed, at once, and nothing if none did. In place of
 * Lanterna's own, which with every frame looks up the Unicode block of every cell.
 *
 * <p>The terminal's modes are left to the {@link TerminalSession}: starting and stopping do
 * nothing. Every character takes one column; those that need two are shown as a question mark.
 */
final class AnsiScreen extends AbstractScreen {

  /**
   * The brackets of a synchronized update, between which a terminal shows nothing half done:
   * https://github.com/contour-terminal/vt-extensions/blob/master/synchronized-output.md.
   */
  private static final String BEGIN = "\033[?2026h";

  private static final String END = "\033[?2026l";

  private static final int UNKNOWN = -1;
  private static final int BLANK = CellCache.code(' ', Style.TEXT);

  private static final long LONG_MILLISECONDS = 60_000;

  /** Where the keys come from. */
  interface Keys {

    /** The next one, or nothing if none comes in time. */
    Optional<KeyStroke> poll(long milliseconds);
  }

  private final Supplier<Size> size;
  private final Capabilities capabilities;
  private final Consumer<byte[]> out;
  private final Keys keys;
  private final AnsiEncoder encoder = new AnsiEncoder(ByteCost.PLAIN);

  /** Whether it is unknown what the terminal shows. */
  private final AtomicBoolean stale = new AtomicBoolean(true);

  private CellCache cells;

  /** The codes of the cells that surfaces have put into the back buffer, row by row. */
  private int[] codes;

  /** Which of them the last surface changed. */
  private final BitSet changed = new BitSet();

  /** Whether somebody else has drawn over them. */
  private boolean overdrawn;

  /** Hands each frame to {@code out}, in brackets if the terminal may be sent them. */
  public AnsiScreen(
      Supplier<Size> size, Capabilities capabilities, Consumer<byte[]> out, Keys keys) {
    super(lanterna(size.get()));
    this.size = size;
    this.capabilities = capabilities;
    this.out = out;
    this.keys = keys;
    this.cells = cells(Theme.OKABE_ITO);
    this.codes = unknown();
    setCursorPosition(null);
  }

  private static TerminalSize lanterna(Size size) {
    return new TerminalSize(size.width(), size.height());
  }

  private CellCache cells(Theme theme) {
    return new CellCache(theme, capabilities.colours().value(), capabilities.glyphs().value());
  }

  private int[] unknown() {
    int[] unknown = new int[getTerminalSize().getColumns() * getTerminalSize().getRows()];
    Arrays.fill(unknown, UNKNOWN);
    return unknown;
  }

  /** Nothing is known any more of what the terminal shows; any thread may say so. */
  void forget() {
    stale.set(true);
  }

  /** Shows a surface, blank where it is smaller than the screen, and its cursor. */
  synchronized void show(Surface surface, Theme theme) {
    doResizeIfNecessary();
    if (theme != cells.theme()) {
      cells = cells(theme);
      overdrawn = true;
    }
    if (overdrawn) {
      Arrays.fill(codes, UNKNOWN);
      overdrawn = false;
    }
    copy(surface);
    setCursorPosition(
        surface.cursor().filter(this::isOnScreen).map(AnsiScreen::place).orElse(null));
    refresh();
  }

  private static TerminalPosition place(Cursor cursor) {
    return new TerminalPosition(cursor.x(), cursor.y());
  }

  private boolean isOnScreen(Cursor cursor) {
    TerminalSize here = getTerminalSize();
    return cursor.x() < here.getColumns() && cursor.y() < here.getRows();
  }

  private void copy(Surface surface) {
    ScreenBuffer back = getBackBuffer();
    int i = 0;
    for (int y = 0; y < getTerminalSize().getRows(); y++) {
      for (int x = 0; x < getTerminalSize().getColumns(); x++, i++) {
        boolean covered = x < surface.width() && y < surface.height();
        int code = covered ? CellCache.code(surface.glyph(x, y), surface.style(x, y)) : BLANK;
        if (code != codes[i]) {
          codes[i] = code;
          changed.set(i);
          back.setCharacterAt(x, y, cells.cell(code).character());
        }
      }
    }
  }

  @Override
  public synchronized void setCharacter(int column, int row, TextCharacter character) {
    overdrawn = true;
    super.setCharacter(column, row, character);
  }

  @Override
  public synchronized void clear() {
    overdrawn = true;
    super.clear();
  }

  @Override
  public synchronized void scrollLines(int first, int last, int distance) {
    overdrawn = true;
    super.scrollLines(first, last, distance);
  }

  /** All is written afresh after it. */
  @Override
  public synchronized TerminalSize doResizeIfNecessary() {
    TerminalSize now = lanterna(size.get());
    if (!now.equals(getTerminalSize())) {
      addResizeRequest(now);
    }
    TerminalSize resized = super.doResizeIfNecessary();
    if (resized != null) {
      codes = unknown();
      forget();
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
    if (!frame.isEmpty()) {
      String text = capabilities.modern().value() ? BEGIN + frame + END : frame;
      out.accept(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void encode() {
    if (overdrawn) {
      changed.set(0, codes.length);
    }
    int width = getTerminalSize().getColumns();
    for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
      encode(i % width, i / width, codes[i]);
    }
    changed.clear();
    getBackBuffer().copyTo(getFrontBuffer());
  }

  /** Where a cell is the same object it has not changed. */
  private void encode(int x, int y, int code) {
    TextCharacter wanted = getBackBuffer().getCharacterAt(x, y);
    if (wanted != getFrontBuffer().getCharacterAt(x, y)) {
      Cell ours = cells.cell(code == UNKNOWN ? BLANK : code);
      Cell cell = ours.character() == wanted ? ours : cells.cell(wanted);
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
      key = keys.poll(LONG_MILLISECONDS);
    }
    return key.get();
  }
}
