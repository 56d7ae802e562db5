package overfit.tui.page.sweep;

import java.util.List;
import overfit.screen.Paragraph;
import overfit.screen.Rect;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.sweep.SweepPlan;
import overfit.tui.model.Model;
import overfit.tui.model.SweptCell;
import overfit.tui.page.PageHeader;
import overfit.tui.widget.Look;

/**
 * A sweep over seeds: the table of its cells, what is known of the selected one, the losses of all,
 * and their mean fits.
 */
public final class SweepPage {

  private static final String TITLE = "Sweep";

  private static final List<String> EMPTY =
      List.of(
          "One seed is one draw of the noise and of the first weights: a difference between two"
              + " runs may be luck. A sweep trains them with many seeds, and shows how far the"
              + " losses and the fits spread.",
          "  :seeds 42..61                          every run with 20 seeds",
          "  :sweep l2 0 0.01 0.1 seeds 42..51      the selected run, 3 values, 10 seeds",
          "  :sweep l2 1e-4..1:log:9 seeds 42..51   9 values, evenly spaced in powers",
          "It is trained in the background; the experiment goes on meanwhile.");

  /** That the spread is small does not make the mean right. */
  private static final String CAVEAT =
      "Fits that agree are not therefore right: the spread says nothing of bias.";

  /** The longest line of text that is easy to read. */
  private static final int WIDEST_TEXT = 100;

  /** Rows that the charts need; with fewer there are none. */
  private static final int LEAST_CHART = 6;

  private static final int LEAST_TABLE = 4;

  /** From this width on, the fits are a third of the page. */
  private static final int WIDE = 140;

  private final Model model;
  private final Look look;

  public SweepPage(Model model, Look look) {
    this.model = model;
    this.look = look;
  }

  public void draw(Surface page) {
    List<SweptCell> cells = model.sweep().cells();
    String words = model.sweep().snapshot().map(SweepWords::of).orElse("");
    Surface below = PageHeader.draw(look, page, TITLE, model.notice(), words);
    if (cells.isEmpty()) {
      drawEmpty(below);
      return;
    }
    int table = tableRows(below.height(), cells.size());
    int y = table + drawText(below, table);
    Surface rows = below.region(new Rect(1, 0, below.width() - 2, table));
    new SweepTable(model.sweep(), look, rows.width(), table).draw(rows);
    if (below.height() - y >= LEAST_CHART) {
      drawCharts(below.region(new Rect(0, y, below.width(), below.height() - y)));
    }
  }

  private static void drawEmpty(Surface below) {
    int y = 1;
    for (String text : EMPTY) {
      int width = Math.min(WIDEST_TEXT, below.width() - 2);
      boolean command = text.startsWith(" ");
      List<String> lines = command ? List.of(text) : Paragraph.wrap(text, width);
      for (String line : lines) {
        below.text(1, y++, line, command ? Style.TEXT.withBold() : Style.TEXT);
      }
      y += command ? 0 : 1;
    }
  }

  /** The titles and the cells, in at most a third of the page where that is enough for some. */
  private static int tableRows(int height, int cells) {
    return Math.min(1 + cells, Math.max(LEAST_TABLE, height / 3));
  }

  /** What is known of the selected cell, and the caveat; returns the number of rows. */
  private int drawText(Surface below, int top) {
    int y = top;
    int width = below.width() - 2;
    SweptCell cell = model.sweep().cell().orElseThrow();
    for (String line : SweepWords.of(cell, look, width)) {
      below.text(1, y++, look.cut(line, width), Style.TEXT);
    }
    below.text(1, y++, look.cut(CAVEAT, width), Style.DIM);
    return y - top;
  }

  private void drawCharts(Surface area) {
    SweepPlan plan = model.sweep().plan().orElseThrow();
    int fits = area.width() >= WIDE ? area.width() * 3 / 5 : area.width() / 2;
    Surface left = area.region(new Rect(0, 0, area.width() - fits, area.height()));
    new SweptLosses(model, look, plan).draw(left);
    new SweptFits(model.sweep(), look)
        .draw(area.region(new Rect(area.width() - fits, 0, fits, area.height())));
  }
}
