package overfit.tui;

import java.util.List;
import overfit.screen.Rect;
import overfit.screen.Surface;

/** The losses below their legend, which goes on in rows of its own where there is room for them. */
final class LossPane {

  private static final int GAP = 2;

  /** The chart keeps so many rows, and of more it gives one in three. */
  private static final int ROWS_OF_CHART = 4;

  private final Look look;
  private final LossScene scene;
  private final String title;
  private final List<Label> labels;

  LossPane(Model model, Look look) {
    this.look = look;
    this.scene = LossScene.of(model);
    LossLegend legend = new LossLegend(scene, look);
    this.title = legend.title();
    this.labels = legend.labels();
  }

  String title() {
    return title;
  }

  /** For the upper edge. */
  List<Label> legend() {
    return labels;
  }

  /** Inside of its frame. */
  void draw(Surface surface) {
    int rows = scene.view().cursor().isPresent() ? drawRest(surface) : 0;
    Rect below = new Rect(0, rows, surface.width(), surface.height() - rows);
    LossChart.draw(scene, look, surface.region(below));
  }

  /** The labels that the upper edge had no room for; gives how many rows they take. */
  private int drawRest(Surface surface) {
    int most = Math.max(0, surface.height() - ROWS_OF_CHART) / 3;
    int next = fitting(0, 1 + title.length() + GAP, surface.width() - 3);
    int row = 0;
    while (next < labels.size() && row < most) {
      int end = fitting(next, 1, surface.width());
      if (end == next) {
        break;
      }
      Label.row(surface, 1, row, surface.width(), GAP, labels.subList(next, end));
      next = end;
      row++;
    }
    return row;
  }

  /** The first label that does not fit any more in a row. */
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
