package overfit.tui.widget;

import java.util.ArrayList;
import java.util.List;
import overfit.plot.Pen;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;

/** A mark and a word: a piece of a title, a legend, a header or a footer. */
public record Label(String mark, Style markStyle, String word, Style wordStyle) {

  static final Label NONE = of("", Style.TEXT);

  public static Label of(String word, Style style) {
    return new Label("", style, word, style);
  }

  /** A key and its label: {@code Esc cancel}. */
  public static Label key(String key, String word) {
    return new Label(key, Style.of(Role.KEY).withBold(), word, Style.TEXT);
  }

  /** A piece of a curve and its name, for a legend. */
  public static Label curve(Look look, Pen pen, String word) {
    return new Label(pen.sample(look.glyphs()), pen.style(), word, Style.TEXT);
  }

  public int width() {
    return mark.length() + (mark.isEmpty() || word.isEmpty() ? 0 : 1) + word.length();
  }

  /** The label truncated to {@code width} columns. */
  Label cut(Look look, int width) {
    if (width() <= width) {
      return this;
    }
    int before = mark.isEmpty() ? 0 : mark.length() + 1;
    return before < width
        ? new Label(mark, markStyle, look.cut(word, width - before), wordStyle)
        : of(look.cut(mark, width), markStyle);
  }

  /**
   * Draws labels in a row from x on, {@code gap} columns apart, up to the first that would pass
   * {@code end}. Returns the column after the last.
   */
  public static int row(Surface surface, int x, int y, int end, int gap, List<Label> labels) {
    int column = x;
    int last = x;
    for (Label label : labels) {
      if (column + label.width() > end) {
        break;
      }
      last = label.draw(surface, column, y);
      column = last + gap;
    }
    return last;
  }

  /**
   * The same, followed by {@code +3 more} or {@code +3} if three are left out. Labels are dropped
   * to make room for that count, except the first {@code kept}; without room there is no count.
   */
  public static int rowAndMore(
      Surface surface, int x, int y, int end, int gap, List<Label> labels, int kept) {
    int room = end - x;
    int shown = labels.size();
    while (shown > 0 && width(labels.subList(0, shown), gap) > room) {
      shown--;
    }
    while (shown > kept && width(andMore(labels, shown, ""), gap) > room) {
      shown--;
    }
    List<Label> full = andMore(labels, shown, " more");
    boolean fits = width(full, gap) <= room;
    return row(surface, x, y, end, gap, fits ? full : andMore(labels, shown, ""));
  }

  private static List<Label> andMore(List<Label> labels, int shown, String word) {
    int more = labels.size() - shown;
    List<Label> row = new ArrayList<>(labels.subList(0, shown));
    if (more > 0) {
      row.add(of("+" + more + word, Style.DIM));
    }
    return row;
  }

  /** The width of labels in a row. */
  static int width(List<Label> labels, int gap) {
    int words = labels.stream().mapToInt(Label::width).sum();
    return words + gap * Math.max(0, labels.size() - 1);
  }

  private int draw(Surface surface, int x, int y) {
    int column = surface.text(x, y, mark, markStyle);
    return surface.text(mark.isEmpty() || word.isEmpty() ? column : column + 1, y, word, wordStyle);
  }
}
