package overfit.tui.widget;

import java.util.List;
import overfit.screen.Paragraph;
import overfit.screen.Style;
import overfit.screen.Surface;

/** A line of text in one style. */
public record TextLine(String text, Style style) {

  public static final TextLine EMPTY = new TextLine("", Style.TEXT);

  /** The lines of a paragraph. */
  public static List<TextLine> wrap(String paragraph, int width, Style style) {
    return Paragraph.wrap(paragraph, width).stream()
        .map(line -> new TextLine(line, style))
        .toList();
  }

  /**
   * Draws lines truncated to the width; if more follow than there are rows, the last one ends with
   * an ellipsis.
   */
  public static void draw(Surface area, Look look, List<TextLine> lines) {
    for (int y = 0; y < Math.min(area.height(), lines.size()); y++) {
      TextLine line = lines.get(y);
      boolean more = y == area.height() - 1 && y < lines.size() - 1;
      String text = line.text() + (more ? " " + look.glyphs().ellipsis() : "");
      area.text(0, y, look.cut(text, area.width()), line.style());
    }
  }
}
