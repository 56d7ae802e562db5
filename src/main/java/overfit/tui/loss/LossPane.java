package overfit.tui.loss;

import java.util.List;
import java.util.OptionalLong;
import overfit.screen.Rect;
import overfit.screen.Surface;
import overfit.tui.model.Model;
import overfit.tui.model.Pane;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;
import overfit.tui.widget.PaneContent;

/** The loss pane. A legend too long for the upper edge continues in rows below it. */
public final class LossPane implements PaneContent {

  private static final int GAP = 2;

  /** The rows that the chart keeps; the legend takes at most a third of the others. */
  private static final int ROWS_OF_CHART = 4;

  private final Look look;
  private final LossData scene;
  private final String title;
  private final int titleWidth;
  private final int width;
  private final int height;
  private final List<Label> labels;

  /** A pane of this size, without its border. */
  public LossPane(Model model, Look look, int width, int height) {
    this.look = look;
    this.width = width;
    this.height = height;
    this.scene = LossData.of(model, look);
    LossLegend legend = new LossLegend(scene, look);
    this.title = legend.title(width);
    this.titleWidth = look.title(title, model.view().focus() == Pane.LOSS).length();
    this.labels = legend.labels();
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public List<Label> legend() {
    return rowsOfRest() == 0 ? labels : labels.subList(0, above());
  }

  @Override
  public void draw(Surface surface) {
    int rows = drawRest(surface);
    Rect below = new Rect(0, rows, surface.width(), surface.height() - rows);
    LossChart.draw(scene, look, surface.region(below));
  }

  /** The epoch at a cell inside the border; empty beside the chart. */
  public OptionalLong epochAt(int column, int row) {
    int above = drawRest(new Surface(width, height));
    return LossChart.epochAt(scene, look, new Surface(width, height - above), column, row - above);
  }

  /** The most rows of labels below the upper edge. */
  private int rowsOfRest() {
    return scene.view().cursor().isPresent() ? Math.max(0, height - ROWS_OF_CHART) / 3 : 0;
  }

  /** The number of labels that fit into the upper edge. */
  private int above() {
    return fitting(0, 1 + titleWidth + GAP, width - 3);
  }

  /** Draws the labels that did not fit into the upper edge; returns the number of rows. */
  private int drawRest(Surface surface) {
    int most = rowsOfRest();
    int next = above();
    int row = 0;
    while (next < labels.size() && row < most) {
      int fitting = fitting(next, 1, surface.width());
      boolean last = row == most - 1 || fitting == next;
      int end = last ? labels.size() : fitting;
      Label.rowAndMore(surface, 1, row, surface.width(), GAP, labels.subList(next, end), 0);
      next = end;
      row++;
    }
    return row;
  }

  /** The index of the first label that does not fit into a row. */
  private int fitting(int first, int column, int end) {
    int next = first;
    int x = column;
    while (next < labels.size() && x + labels.get(next).width() <= end) {
      x += labels.get(next).width() + GAP;
      next++;
    }
    return next;
  }
}
