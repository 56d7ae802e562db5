package overfit.cli.report;

import java.util.ArrayList;
import java.util.List;
import overfit.plot.Axis;
import overfit.plot.Band;
import overfit.plot.Pen;
import overfit.plot.Plot;
import overfit.plot.RobustRange;
import overfit.plot.Spacing;
import overfit.screen.Rect;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.history.Points;
import overfit.train.sweep.CellSummary;
import overfit.train.sweep.SweepSummary;
import overfit.tui.widget.Look;

/** Small plots beside each other: the mean fit of each cell, and the true function. */
final class FitStrip {

  private static final int WIDTH = 18;
  private static final int HEIGHT = 5;
  private static final int COLUMNS = 4;
  private static final int MOST = 3 * COLUMNS;
  private static final int GAP = 1;

  private final Look look;
  private final List<CellSummary> cells;
  private final SweepLabels labels;
  private final List<String> runs;
  private final int others;

  FitStrip(Look look, SweepSummary summary) {
    this.look = look;
    cells = summary.cells().stream().limit(MOST).toList();
    labels = SweepLabels.of(summary);
    runs = summary.cells().stream().map(cell -> cell.cell().run()).distinct().toList();
    others = summary.cells().size() - cells.size();
  }

  /** It ends in an empty row. */
  Surface draw() {
    int rows = (cells.size() + COLUMNS - 1) / COLUMNS;
    Surface surface = new Surface(COLUMNS * (WIDTH + GAP) + 2, rows * (HEIGHT + 1) + 2);
    Axis up = RobustRange.of(Spacing.LINEAR, bands()).axis();
    for (int i = 0; i < cells.size(); i++) {
      int x = 1 + i % COLUMNS * (WIDTH + GAP);
      draw(surface.region(new Rect(x, i / COLUMNS * (HEIGHT + 1), WIDTH, HEIGHT + 1)), i, up);
    }
    surface.text(1, rows * (HEIGHT + 1), words(), Style.DIM);
    return surface;
  }

  private List<Band> bands() {
    List<Band> bands = new ArrayList<>();
    for (CellSummary cell : cells) {
      bands.add(Band.of(cell.truth().y()));
      bands.add(Band.of(cell.meanFit().y()));
    }
    return bands;
  }

  private void draw(Surface surface, int index, Axis up) {
    CellSummary cell = cells.get(index);
    surface.text(0, 0, labels.words(index), Style.TEXT);
    Points truth = cell.truth();
    Axis across = Axis.linear(truth.x()[0], truth.x()[truth.count() - 1]);
    Surface below = surface.region(new Rect(0, 1, WIDTH, HEIGHT));
    Plot plot = Plot.bare(below, look.glyphs(), across, up);
    plot.curve(Pen.TARGET, truth.x(), truth.y());
    Points fit = cell.meanFit();
    plot.curve(look.pen(runs.indexOf(cell.cell().run()), true), fit.x(), fit.y());
  }

  private String words() {
    boolean known = cells.stream().anyMatch(cell -> cell.cell().spec().config().targetKnown());
    boolean several = cells.stream().anyMatch(cell -> cell.count() > 1);
    return (several ? "mean fits" : "fits")
        + (known ? " and " + Pen.TARGET.sample(look.glyphs()) + " the true function" : "")
        + (others > 0 ? "; +" + others + " more" : "");
  }
}
