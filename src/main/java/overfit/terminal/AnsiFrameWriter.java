package overfit.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.input.KeyDecodingProfile;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import overfit.screen.Size;

/**
 * A terminal as Lanterna has them: collects a frame and writes it at once, in as few bytes as its
 * positions and colours need, and nothing if there is nothing to change.
 *
 * <p>It reads no keys, and leaves the terminal's modes to the {@link TerminalSession}. Every
 * character is taken to be one column wide.
 */
final class AnsiFrameWriter extends ANSITerminal {

  /**
   * The brackets of a synchronized update, between which a terminal shows nothing half done:
   * https://github.com/contour-terminal/vt-extensions/blob/master/synchronized-output.md.
   */
  private static final String BEGIN = "\033[?2026h";

  private static final String END = "\033[?2026l";

  /** Above so many pieces of a frame in one ink, the order in which they came is good enough. */
  private static final int FEW = 100;

  /** Characters side by side. */
  private record Piece(int x, int y, StringBuilder text) {

    boolean goesOn(int column, int row) {
      return row == y && column == x + text.length();
    }
  }

  /** Where the next character goes. */
  private record Cursor(int x, int y) {
    static final Cursor LOST = new Cursor(CursorMove.LOST, CursorMove.LOST);
  }

  private final OutputStream out;
  private final Supplier<Size> size;
  private final boolean bracketed;
  private final StringBuilder frame = new StringBuilder(8192);

  /**
   * The pieces of a frame by ink, since a change of ink takes more bytes than a move. From each the
   * cursor goes on to the nearest.
   */
  private final Map<TextAttributes, List<Piece>> pieces = new LinkedHashMap<>();

  private TextAttributes wanted = TextAttributes.PLAIN;
  private TextAttributes last = TextAttributes.PLAIN;
  private TextAttributes pen = TextAttributes.PLAIN;
  private int width;
  private int column;
  private int row;
  private Cursor cursor = Cursor.LOST;
  private boolean cursorWanted;
  private boolean cursorVisible;

  /** Writes to {@code out}, each frame in brackets if the terminal may be sent them. */
  AnsiFrameWriter(OutputStream out, Supplier<Size> size, boolean bracketed) {
    super(InputStream.nullInputStream(), out, StandardCharsets.UTF_8);
    this.out = out;
    this.size = size;
    this.bracketed = bracketed;
  }

  @Override
  protected KeyDecodingProfile getDefaultKeyDecodingProfile() {
    return List::of;
  }

  @Override
  protected TerminalSize findTerminalSize() {
    Size now = size.get();
    width = now.width();
    return new TerminalSize(now.width(), now.height());
  }

  /** Nothing: the session has done that. */
  @Override
  public void enterPrivateMode() {}

  /** Nothing: the session will do that. */
  @Override
  public void exitPrivateMode() {}

  /** Blank, and nothing taken for granted of what was there. */
  @Override
  public void clearScreen() {
    frame.setLength(0);
    pieces.clear();
    last = TextAttributes.PLAIN;
    frame.append("\033[m\033[?25l\033[H\033[2J");
    pen = TextAttributes.PLAIN;
    cursorVisible = false;
    cursor = new Cursor(0, 0);
  }

  @Override
  public void setCursorPosition(int x, int y) {
    column = x;
    row = y;
  }

  @Override
  public void setCursorVisible(boolean visible) {
    cursorWanted = visible;
  }

  @Override
  public void resetColorAndSGR() {
    wanted = TextAttributes.PLAIN;
  }

  @Override
  public void setForegroundColor(TextColor colour) {
    wanted = wanted.withColour(colour);
  }

  /** Nothing: every cell has the terminal's own background. */
  @Override
  public void setBackgroundColor(TextColor colour) {}

  @Override
  public void enableSGR(SGR attribute) {
    set(attribute, true);
  }

  @Override
  public void disableSGR(SGR attribute) {
    set(attribute, false);
  }

  private void set(SGR attribute, boolean on) {
    if (attribute == SGR.BOLD) {
      wanted = wanted.withBold(on);
    } else if (attribute == SGR.REVERSE) {
      wanted = wanted.withReversed(on);
    }
  }

  /** A blank looks the same in any ink that is not reversed: it takes that of the cell before. */
  @Override
  public void putString(String character) {
    boolean anyInk = character.equals(" ") && !wanted.reversed() && !last.reversed();
    last = anyInk ? last : wanted;
    List<Piece> ofInk = pieces.computeIfAbsent(last, ink -> new ArrayList<>());
    if (ofInk.isEmpty() || !ofInk.get(ofInk.size() - 1).goesOn(column, row)) {
      ofInk.add(new Piece(column, row, new StringBuilder()));
    }
    ofInk.get(ofInk.size() - 1).text.append(character);
    column++;
  }

  /** Writes what has come together since the last time. */
  @Override
  public void flush() throws IOException {
    List<Piece> first = pieces.remove(pen);
    if (first != null) {
      draw(pen, first);
    }
    pieces.forEach(this::draw);
    pieces.clear();
    if (cursorWanted) {
      moveCursor(column, row);
    }
    if (cursorWanted != cursorVisible) {
      frame.append(cursorWanted ? "\033[?25h" : "\033[?25l");
      cursorVisible = cursorWanted;
    }
    if (!frame.isEmpty()) {
      String text = bracketed ? BEGIN + frame + END : frame.toString();
      frame.setLength(0);
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  private void draw(TextAttributes ink, List<Piece> drawn) {
    frame.append(ink.after(pen));
    pen = ink;
    List<Piece> rest = new ArrayList<>(drawn);
    while (!rest.isEmpty()) {
      draw(rest.remove(nearest(rest)));
    }
  }

  /** The piece with the shortest way to it; among very many, the next. */
  private int nearest(List<Piece> pieces) {
    int nearest = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < pieces.size() && pieces.size() <= FEW; i++) {
      int way = CursorMove.bytes(cursor.x, cursor.y, pieces.get(i).x, pieces.get(i).y);
      if (way < least) {
        nearest = i;
        least = way;
      }
    }
    return nearest;
  }

  private void draw(Piece piece) {
    moveCursor(piece.x, piece.y);
    frame.append(piece.text);
    int after = piece.x + piece.text.length();
    // After the last column terminals do not agree on where the cursor is.
    cursor = after < width ? new Cursor(after, piece.y) : Cursor.LOST;
  }

  private void moveCursor(int x, int y) {
    frame.append(CursorMove.between(cursor.x, cursor.y, x, y));
    cursor = new Cursor(x, y);
  }
}
