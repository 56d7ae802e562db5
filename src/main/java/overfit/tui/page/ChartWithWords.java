package overfit.tui.page;

import java.util.List;
import java.util.function.Consumer;
import overfit.screen.Paragraph;
import overfit.screen.Rect;
import overfit.screen.Style;
import overfit.screen.Surface;

/**
 * A chart with sentences below it, the most important first. The chart gets the rows that these
 * leave, and some in any case.
 *
 * @param leastRows of the chart with its legend; words that leave less are left out
 */
public record ChartWithWords(Consumer<Surface> chart, List<String> words, int leastRows) {

  /** The longest line of text that is easy to read. */
  public static final int WIDEST_TEXT = 110;

  public void draw(Surface surface) {
    int width = Math.max(1, Math.min(WIDEST_TEXT, surface.width() - 2));
    List<String> lines =
        words.stream().flatMap(each -> Paragraph.wrap(each, width).stream()).toList();
    int rows = Math.min(surface.height(), Math.max(leastRows, surface.height() - lines.size()));
    chart.accept(surface.region(new Rect(0, 0, surface.width(), rows)));
    for (int i = 0; rows + i < surface.height() && i < lines.size(); i++) {
      surface.text(1, rows + i, lines.get(i), Style.TEXT);
    }
  }
}
