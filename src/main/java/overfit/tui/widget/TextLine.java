package overfit.tui.widget;

import java.util.List;
import overfit.screen.Paragraph;
import overfit.screen.Style;

/** A line of text in one style. */
public record TextLine(String text, Style style) {

  public static final TextLine EMPTY = new TextLine("", Style.TEXT);

  /** The lines of a paragraph. */
  public static List<TextLine> wrap(String paragraph, int width, Style style) {
    return Paragraph.wrap(paragraph, width).stream()
        .map(line -> new TextLine(line, style))
        .toList();
  }
}
