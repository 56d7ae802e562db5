package overfit.tui.page.sweep;

import java.util.Arrays;
import java.util.List;
import overfit.plot.Axis;
import overfit.plot.AxisLabels;
import overfit.plot.Band;
import overfit.plot.LineStyle;
import overfit.plot.Pen;
import overfit.plot.Plot;
import overfit.plot.Tiles;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Surface;
import overfit.train.sweep.FitSpread;
import overfit.tui.model.SweepView;
import overfit.tui.model.SweptCell;
import overfit.tui.widget.Border;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;
import overfit.tui.widget.ValueRange;

/** The mean fit of each cell, with a band of two standard deviations, over the true function. */
final class SweptFits {

  private static final Pen MEAN = new Pen(Role.RUN_1, LineStyle.SOLID, 'm', true);

  private static final Pen BAND = new Pen(Role.FAINT_1, LineStyle.SPARSE, ':', false);

  /** The margin above and below, as a share of the range of the true function. */
  private static final double MARGIN = 0.25;

  private static final Tiles.Needs NEEDS = new Tiles.Needs(16, 8, 0, 0);

  /** The columns of the corners and spaces around a title. */
  private static final int AROUND_TITLE = 6;

  /** The least columns for labels on the left of the grid. */
  private static final int LABELS = 3;

  private final SweepView sweep;
  private final Look look;
  private final Axis across;
  private final Axis up;

  SweptFits(SweepView sweep, Look look) {
    this.sweep = sweep;
    this.look = look;
    ValueRange x = ValueRange.NONE;
    ValueRange truth = ValueRange.NONE;
    ValueRange means = ValueRange.NONE;
    for (SweptCell cell : sweep.cells()) {
      x = x.with(cell.fit().mean().x());
      truth = truth.with(cell.fit().truth().y());
      means = means.with(cell.fit().mean().y());
    }
    boolean known = truth.low() < truth.high();
    ValueRange y = known ? truth : means;
    double margin = MARGIN * y.length();
    across = known ? Axis.pi(x.low(), x.high()) : Axis.linear(x.low(), x.high());
    up = Axis.linear(y.low() - margin, y.high() + margin);
  }

  /** Draws as many as fit, the selected one among them; the axes are labelled once. */
  void draw(Surface area) {
    if (!(across.from() < across.to())) {
      return;
    }
    Label.rowAndMore(area, 1, 0, area.width(), 2, legend(), 1);
    Surface below = area.region(new Rect(0, 1, area.width(), area.height() - 1));
    Rect whole = new Rect(0, 0, below.width(), below.height());
    int labels = AxisLabels.leftWidth(look.glyphs(), up, below.height() / 2, LABELS);
    Tiles tiles = Tiles.square(whole.inset(labels, 0, 0, 1), sweep.cells().size(), NEEDS);
    int first = Math.max(0, sweep.index() - tiles.places().size() + 1);
    for (int i = 0; i < tiles.places().size(); i++) {
      Rect place = tiles.places().get(i);
      draw(below.region(place), first + i);
      if (tiles.isLeft(i)) {
        Rect edge = new Rect(place.x() - labels, place.y() + 1, labels + 1, place.height() - 2);
        AxisLabels.left(below.region(edge), look.glyphs(), up);
      }
      if (tiles.isBottom(i)) {
        int row = place.y() + place.height();
        Surface bottom = below.region(new Rect(place.x(), row, place.width(), 1));
        AxisLabels.bottom(bottom, look.glyphs(), across);
      }
    }
  }

  private void draw(Surface tile, int index) {
    SweptCell cell = sweep.cells().get(index);
    boolean selected = index == sweep.index();
    int room = tile.width() - AROUND_TITLE - look.title("", true).length();
    String name = look.title(look.cut(fitting(cell, room), Math.max(1, room)), selected);
    Surface inside = Border.draw(tile, look.glyphs(), name, List.of(), selected);
    tile.target(index);
    Plot plot = Plot.bare(inside, look.glyphs(), across, up);
    SweptCell.Fit fit = cell.fit();
    plot.band(
        BAND, fit.mean().x(), new Band(edge(fit, -FitSpread.WIDTH), edge(fit, FitSpread.WIDTH)));
    plot.curve(Pen.TARGET, fit.truth().x(), fit.truth().y());
    plot.curve(MEAN, fit.mean().x(), fit.mean().y());
  }

  /** Its name, or without room only the values in it. */
  private static String fitting(SweptCell cell, int room) {
    return cell.name().length() <= room ? cell.name() : cell.values();
  }

  private static double[] edge(SweptCell.Fit fit, double deviations) {
    double[] edge = new double[fit.deviation().length];
    Arrays.setAll(edge, i -> fit.mean().y()[i] + deviations * fit.deviation()[i]);
    return edge;
  }

  private List<Label> legend() {
    return List.of(
        Label.curve(look, MEAN, "mean fit"),
        Label.curve(look, BAND, look.plusMinus() + "2 sd"),
        Label.curve(look, Pen.TARGET, "true function"));
  }
}
