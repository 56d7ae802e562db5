package overfit.plot;

import overfit.screen.Glyphs;
import overfit.screen.Role;
import overfit.screen.Style;

/**
 * The style of a curve.
 *
 * @param letter the character of the curve in ASCII plots
 */
public record Pen(Role role, LineStyle line, char letter, boolean bold) {

  /** The true function: in the brightest colour, and bold where there are none. */
  public static final Pen TARGET = new Pen(Role.TARGET, LineStyle.DOTTED, '*', true);

  /** The noise floor. */
  public static final Pen FLOOR = new Pen(Role.FLOOR, LineStyle.SPARSE, '-', false);

  /**
   * The pen of run {@code index}, counted from 0: a solid line, and the letters a to z in order.
   */
  public static Pen run(int index) {
    return new Pen(Role.run(index), LineStyle.SOLID, (char) ('a' + index % 26), false);
  }

  /** The pen of the same run behind others. */
  public static Pen faintRun(int index) {
    return new Pen(Role.faintRun(index), LineStyle.SOLID, run(index).letter, false);
  }

  /**
   * The pen of curve {@code index} that no training gave, counted from 0: dim, the line styles of
   * runs from the last on, and the digits 1 to 9 in order.
   */
  public static Pen baseline(int index) {
    return new Pen(
        Role.DIM,
        LineStyle.run(Role.RUNS - 1 - index % Role.RUNS),
        (char) ('1' + index % 9),
        false);
  }

  public Pen withLine(LineStyle changed) {
    return new Pen(role, changed, letter, bold);
  }

  public Pen withBold() {
    return new Pen(role, line, letter, true);
  }

  public Style style() {
    return new Style(role, bold, false);
  }

  /** A short piece of the line for a legend, long enough to show its pattern. */
  public String sample(Glyphs glyphs) {
    if (!glyphs.lettered()) {
      return line.sample(glyphs);
    }
    return String.valueOf(letter).repeat(Character.isLetterOrDigit(letter) ? 1 : 3);
  }
}
