package overfit.tui.page.scores;

import overfit.screen.Rect;
import overfit.screen.Surface;
import overfit.tui.model.BaselineComparison;
import overfit.tui.model.Model;
import overfit.tui.page.PageHeader;
import overfit.tui.widget.Look;

/** The scores of all runs, and below them a report on each. */
public final class ScoresPage {

  /** The least rows of the table: the titles, some runs, and the number of others. */
  private static final int LEAST_TABLE = 5;

  private final Model model;
  private final Look look;

  public ScoresPage(Model model, Look look) {
    this.model = model;
    this.look = look;
  }

  public void draw(Surface page) {
    String baseline = "baseline: " + BaselineComparison.of(model).entry().name();
    boolean several = model.runs().size() > 1;
    String order = model.view().order().words();
    String words = order.isEmpty() ? baseline : baseline + ", sorted " + order;
    Surface below = PageHeader.draw(look, page, "Scores", model.notice(), several ? words : "");
    int rows = Math.min(ScoreTable.rows(model), Math.max(LEAST_TABLE, below.height() / 2));
    Rect table = new Rect(1, 0, below.width() - 2, rows);
    new ScoreTable(model, look, table.width()).draw(below.region(table));
    Rect reports = new Rect(1, rows + 1, below.width() - 2, below.height() - rows - 1);
    new RunReports(model, look, reports.width()).draw(below.region(reports));
  }
}
