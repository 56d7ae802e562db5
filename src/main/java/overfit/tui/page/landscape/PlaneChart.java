package overfit.tui.page.landscape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import overfit.plot.Axis;
import overfit.plot.GridField;
import overfit.plot.HeatMap;
import overfit.plot.HeatScale;
import overfit.plot.Pen;
import overfit.plot.Plot;
import overfit.screen.NumberText;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.landscape.GridAxis;
import overfit.train.landscape.LandscapeKind;
import overfit.train.landscape.LossGrid;
import overfit.train.landscape.LossPlane;
import overfit.train.landscape.PlacedPath;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

/** The losses on a plane as a heat map, with the paths of the runs and where they are. */
final class PlaneChart implements LandscapeChart {

  private static final Style MINIMUM = Style.of(Role.NOTICE).withBold();
  private static final char MINIMUM_MARK = '@';

  /** In a narrower legend, the levels have no numbers. */
  private static final int WIDTH_FOR_LEVELS = 100;

  private final Look look;
  private final LossPlane plane;
  private final IntUnaryOperator colours;
  private final HeatScale scale;
  private final HeatMap map;

  PlaneChart(Look look, LossPlane plane, IntUnaryOperator colours) {
    this.look = look;
    this.plane = plane;
    this.colours = colours;
    scale = HeatScale.of(plane.grid().lowest(), plane.grid().highest());
    map = new HeatMap(look.glyphs(), look.colour(), scale);
  }

  @Override
  public void draw(Surface surface) {
    drawLegend(surface);
    Surface below = surface.region(new Rect(0, 1, surface.width(), surface.height() - 1));
    LossGrid grid = plane.grid();
    Plot plot = new Plot(below, look.glyphs(), axis(grid.across()), axis(grid.up()));
    map.draw(plot, new GridField(grid.across().values(), grid.up().values(), grid.losses()));
    backToFront().forEach(path -> drawPath(plot, path));
    plane
        .minimum()
        .ifPresent(least -> plot.mark(MINIMUM_MARK, MINIMUM, least.first(), least.second()));
    backToFront().forEach(path -> drawEnds(plot, path));
    if (plane.paths().isEmpty()) {
      plot.mark(mark(plane.id()), present(plane.id()), plane.first(), plane.second());
    }
  }

  /** The run in the centre over the others. */
  private List<PlacedPath> backToFront() {
    return plane.paths().stream()
        .sorted(Comparator.comparing(path -> path.id() == plane.id()))
        .toList();
  }

  private static Axis axis(GridAxis axis) {
    return Axis.linear(axis.from(), axis.to());
  }

  /** Without colours, a line could not be told from those between levels. */
  private void drawPath(Plot plot, PlacedPath path) {
    Pen pen = pen(path.id());
    double[] across = path.places().x();
    double[] up = path.places().y();
    if (look.colour()) {
      plot.path(pen, across, up);
      return;
    }
    for (int i = 0; i < across.length; i++) {
      plot.mark(pen.letter(), pen.style(), across[i], up[i]);
    }
  }

  private void drawEnds(Plot plot, PlacedPath path) {
    double[] across = path.places().x();
    double[] up = path.places().y();
    int last = across.length - 1;
    plot.mark(look.glyphs().hollow(), pen(path.id()).style().withBold(), across[0], up[0]);
    plot.mark(mark(path.id()), present(path.id()), across[last], up[last]);
  }

  private Pen pen(int id) {
    return look.pen(colours.applyAsInt(id), id == plane.id());
  }

  /** Where a run is; without colours the capital of the letter that its path is drawn with. */
  private char mark(int id) {
    return look.colour()
        ? look.mark(colours.applyAsInt(id))
        : Character.toUpperCase(pen(id).letter());
  }

  private Style present(int id) {
    return Style.of(pen(id).role()).withBold();
  }

  private void drawLegend(Surface surface) {
    String lowest = NumberText.loss(plane.grid().lowest());
    int x = surface.text(1, 0, "train loss " + lowest + " ", Style.TEXT);
    x = drawScale(surface, x);
    x = surface.text(x, 0, " " + NumberText.loss(plane.grid().highest()), Style.TEXT);
    Label.rowAndMore(surface, x + 2, 0, surface.width(), 2, legend(), 0);
  }

  /** Levels have numbers where there is room. */
  private int drawScale(Surface surface, int x) {
    return surface.width() < WIDTH_FOR_LEVELS
        ? map.drawScale(surface, x, 0)
        : map.drawScale(surface, x, 0, NumberText::loss);
  }

  /** What every map needs comes first, since the last labels are left out if there is no room. */
  private List<Label> legend() {
    List<Label> legend = new ArrayList<>();
    legend.add(run(plane.id(), plane.run()));
    if (!plane.paths().isEmpty()) {
      legend.add(new Label(look.glyphs().hollow() + "", Style.TEXT, "start", Style.TEXT));
    }
    plane
        .minimum()
        .ifPresent(
            least -> legend.add(new Label(MINIMUM_MARK + "", MINIMUM, "lowest", Style.TEXT)));
    if (plane.kind() == LandscapeKind.BOWL) {
      legend.add(Label.of("weight across, bias up", Style.DIM));
    }
    plane.paths().stream()
        .filter(path -> path.id() != plane.id())
        .forEach(path -> legend.add(run(path.id(), path.name())));
    if (plane.kind() != LandscapeKind.BOWL) {
      legend.add(Label.of("across: " + across(), Style.DIM));
      legend.add(Label.of("up: " + up(), Style.DIM));
    }
    return legend;
  }

  private Label run(int id, String name) {
    return new Label(mark(id) + "", present(id), name, Style.TEXT);
  }

  private String across() {
    return plane.kind() == LandscapeKind.RANDOM
        ? "random direction"
        : "direction 1, " + LandscapeWords.percent(plane.shares().get(0));
  }

  private String up() {
    return plane.kind() == LandscapeKind.RANDOM
        ? "another"
        : "direction 2, " + LandscapeWords.percent(plane.shares().get(1));
  }

  @Override
  public List<String> words() {
    return LandscapeWords.of(plane);
  }
}
