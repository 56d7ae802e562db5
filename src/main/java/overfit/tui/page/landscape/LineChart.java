package overfit.tui.page.landscape;

import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import overfit.plot.Axis;
import overfit.plot.LineStyle;
import overfit.plot.Pen;
import overfit.plot.Plot;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Surface;
import overfit.train.landscape.LossLine;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

/** The losses along the line between two runs; each run is a vertical line. */
record LineChart(Look look, LossLine line) implements LandscapeChart {

  private static final Pen TRAIN = new Pen(Role.RUN_1, LineStyle.SOLID, 'a', true);
  private static final Pen TEST = new Pen(Role.RUN_2, LineStyle.DASHED, 'b', false);
  private static final Pen STRAIGHT = new Pen(Role.DIM, LineStyle.DOTTED, '.', false);
  private static final Pen END = new Pen(Role.VALUE_CURSOR, LineStyle.SPARSE, ':', false);

  /** The height of the chart, relative to the highest loss between the runs. */
  private static final double MOST_BEYOND = 1.5;

  @Override
  public void draw(Surface surface) {
    Label.rowAndMore(surface, 1, 0, surface.width(), 3, legend(), 0);
    Surface below = surface.region(new Rect(0, 1, surface.width(), surface.height() - 1));
    double[] places = line.places();
    Axis across = Axis.linear(places[0], places[places.length - 1]);
    Plot plot = new Plot(below, look.glyphs(), across, heights());
    plot.column(END, 0);
    plot.column(END, 1);
    plot.curve(STRAIGHT, new double[] {0, 1}, new double[] {line.start(), line.end()});
    plot.curve(TEST, places, line.test());
    plot.curve(TRAIN, places, line.train());
    plot.wordBeside(line.from(), END.style(), 0);
    plot.wordBeside(line.to(), END.style(), 1);
  }

  /** From 0 to the highest loss between the runs; what is beyond may be half as high again. */
  private Axis heights() {
    double between = highest(place -> place >= 0 && place <= 1);
    return Axis.linear(0, Math.min(highest(place -> true), MOST_BEYOND * between));
  }

  /** Of the train and the test losses; infinite ones are beyond the chart. */
  private double highest(DoublePredicate at) {
    double[] places = line.places();
    return IntStream.range(0, places.length)
        .filter(i -> at.test(places[i]))
        .mapToObj(i -> DoubleStream.of(line.train()[i], line.test()[i]))
        .flatMapToDouble(each -> each)
        .filter(Double::isFinite)
        .max()
        .orElse(1);
  }

  private List<Label> legend() {
    return Stream.of(
            Label.curve(look, TRAIN, "train loss"),
            Label.curve(look, TEST, "test loss"),
            Label.curve(look, STRAIGHT, "straight line of the losses"))
        .toList();
  }

  @Override
  public List<String> words() {
    return LandscapeWords.of(line);
  }
}
