package overfit.tui.widget;

import overfit.plot.LineStyle;
import overfit.plot.Pen;
import overfit.screen.Glyphs;
import overfit.screen.Role;
import overfit.terminal.Capabilities;
import overfit.terminal.ColourDepth;

/**
 * The glyphs and colours of a terminal.
 *
 * @param colour whether runs are told apart by colour; otherwise by line style
 */
public record Look(Glyphs glyphs, boolean colour) {

  public static Look of(Capabilities terminal) {
    return new Look(terminal.glyphs().value(), terminal.colours().value() != ColourDepth.NONE);
  }

  /**
   * The pen of run {@code index}; the selected one is bold. Runs are told apart by colour and, if
   * that repeats or there are none, by line style.
   */
  public Pen pen(int index, boolean selected) {
    Pen plain = Pen.run(index).withLine(LineStyle.run(colour ? index / Role.RUNS : index));
    return selected ? plain.withBold() : plain;
  }

  /** The pen of run {@code index} behind others. */
  public Pen faintPen(int index) {
    return Pen.faintRun(index).withLine(pen(index, false).line());
  }

  /** Whether run {@code index} is told apart by its line style, besides its colour if any. */
  public boolean byLine(int index) {
    return !lettered() && (!colour || index >= Role.RUNS);
  }

  /** The mark of run {@code index} in lists: a dot in its colour, or its letter. */
  public char mark(int index) {
    return lettered() ? Pen.run(index).letter() : glyphs.dot();
  }

  /** Whether curves are drawn in letters. */
  public boolean lettered() {
    return glyphs.lettered();
  }

  /** Whether words are in ASCII only. */
  public boolean plainWords() {
    return glyphs.plainWords();
  }

  /** Separates the parts of a line. */
  public String separator() {
    return plainWords() ? " | " : " " + glyphs.faint() + " ";
  }

  /** Before half the width of an interval. */
  public String plusMinus() {
    return plainWords() ? "+-" : "±";
  }

  /** Behind what is squared. */
  public String squared() {
    return plainWords() ? "^2" : "²";
  }

  /** Between an old value and a new one. */
  public String arrow() {
    return plainWords() ? "->" : "→";
  }

  /** Marks what the user has answered. */
  public String you() {
    return glyphs.pointerBack() + " you";
  }

  /** The title of a pane, with a mark if it has the focus and no coloured border to show it. */
  public String title(String title, boolean focused) {
    boolean marked = focused && (plainWords() || !colour);
    return marked ? glyphs.pointer() + " " + title : title;
  }

  /** {@code text} truncated to {@code width} characters, with an ellipsis. */
  public String cut(String text, int width) {
    String end = String.valueOf(glyphs.ellipsis());
    return text.length() <= width
        ? text
        : text.substring(0, Math.max(0, width - end.length())) + end;
  }
}
