package overfit.tui;

import java.util.List;
import overfit.screen.Style;
import overfit.screen.Surface;

/** A mark and a word: a piece of a title, a legend, a header or a footer. */
record Label(String mark, Style markStyle, String word, Style wordStyle) {

  static final Label NONE = of("", Style.TEXT);

  static Label of(String word, Style style) {
    return new Label("", style, word, style);
  }

  int width() {
    return mark.length() + (mark.isEmpty() || word.isEmpty() ? 0 : 1) + word.length();
  }

  /** In at most {@code width} columns. */
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
   * Labels in one row from x on, {@code gap} columns apart, as many as end before {@code end}.
   * Whole labels are left out. Gives the column after the last.
   */
  static int row(Surface surface, int x, int y, int end, int gap, List<Label> labels) {
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

  private int draw(Surface surface, int x, int y) {
    int column = surface.text(x, y, mark, markStyle);
    return surface.text(mark.isEmpty() || word.isEmpty() ? column : column + 1, y, word, wordStyle);
  }
}
