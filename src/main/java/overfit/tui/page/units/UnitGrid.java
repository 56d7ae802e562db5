package overfit.tui.page.units;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import overfit.plot.Axis;
import overfit.plot.LineStyle;
import overfit.plot.Pen;
import overfit.plot.Plot;
import overfit.plot.Tiles;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.UnitResponses;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;
import overfit.tui.widget.ValueRange;

/**
 * The units of a layer as functions of x, all with the same axes, ordered by where they change.
 * Those with the smallest range are left out if there is no room for all.
 */
final class UnitGrid {

  /** A unit whose range is below this share of the axis counts as constant. */
  private static final double FLAT = 0.02;

  /**
   * Units that change in the same part of the axis are ordered by number, so they stay in place.
   */
  private static final int PARTS = 16;

  private static final Pen ZERO = new Pen(Role.FRAME, LineStyle.SPARSE, '-', false);

  private final Look look;
  private final UnitResponses units;
  private final int colour;
  private final double[] ranges;
  private final ValueRange height;

  UnitGrid(Look look, UnitResponses units, int colour) {
    this.look = look;
    this.units = units;
    this.colour = colour;
    ranges = new double[units.y().length];
    ValueRange all = ValueRange.NONE.with(0);
    for (int i = 0; i < ranges.length; i++) {
      ranges[i] = ValueRange.NONE.with(units.y()[i]).length();
      all = all.with(units.y()[i]);
    }
    height = all;
  }

  List<Label> legend() {
    long flat = IntStream.range(0, ranges.length).filter(this::isFlat).count();
    return flat == 0 ? List.of() : List.of(Label.of(flat + " nearly constant", Style.DIM));
  }

  /** Draws the units; returns how many do not fit. */
  int draw(Surface surface) {
    Rect area = new Rect(0, 0, surface.width(), surface.height());
    Tiles tiles = Tiles.of(area, ranges.length, needs());
    List<Integer> shown = chosen(tiles.places().size());
    for (int i = 0; i < shown.size(); i++) {
      draw(surface.region(tiles.places().get(i)), shown.get(i));
    }
    return tiles.leftover();
  }

  /** A row for the number, and two for the curve, or three if the dots are large. */
  private Tiles.Needs needs() {
    return new Tiles.Needs(8, look.glyphs().plotsInBraille() ? 3 : 4, 0, 0);
  }

  private List<Integer> chosen(int room) {
    return IntStream.range(0, ranges.length)
        .boxed()
        .sorted(Comparator.comparing(i -> -ranges[i]))
        .limit(room)
        .sorted(Comparator.comparing(this::part).thenComparing(i -> i))
        .toList();
  }

  private boolean isFlat(int unit) {
    return !(ranges[unit] > FLAT * height.length());
  }

  /** The part of the x axis where a unit changes: the mean of x, weighted by the changes. */
  private int part(int unit) {
    double[] y = units.y()[unit];
    double changes = 0;
    double weighted = 0;
    for (int i = 1; i < y.length; i++) {
      double change = Math.abs(y[i] - y[i - 1]);
      changes += change;
      weighted += change * i / y.length;
    }
    return changes > 0 ? (int) (PARTS * weighted / changes) : PARTS;
  }

  private void draw(Surface tile, int unit) {
    tile.text(0, 0, String.valueOf(unit + 1), Style.DIM);
    Surface below = tile.region(new Rect(0, 1, tile.width(), tile.height() - 1));
    double[] x = units.x();
    Axis across = Axis.linear(x[0], x[x.length - 1]);
    Axis up = Axis.linear(height.low(), height.high());
    Plot plot = Plot.bare(below, look.glyphs(), across, up);
    plot.level(ZERO, 0);
    Pen pen = look.pen(colour, true);
    plot.curve(
        isFlat(unit) ? new Pen(Role.DIM, pen.line(), pen.letter(), false) : pen,
        x,
        units.y()[unit]);
  }
}
