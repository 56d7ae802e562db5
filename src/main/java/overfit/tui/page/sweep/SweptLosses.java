package overfit.tui.page.sweep;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import overfit.config.Config;
import overfit.config.Setting;
import overfit.plot.Axes;
import overfit.plot.Axis;
import overfit.plot.Band;
import overfit.plot.LineStyle;
import overfit.plot.Pen;
import overfit.plot.PlaceLabels;
import overfit.plot.Plot;
import overfit.plot.RobustRange;
import overfit.plot.Spacing;
import overfit.plot.SweptAxis;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.sweep.SweepPlan;
import overfit.tui.model.Model;
import overfit.tui.model.SweptCell;
import overfit.tui.widget.Border;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;
import overfit.tui.widget.ValueRange;

/**
 * The mean losses of the cells with the 95 % interval of the test loss: as a band over the swept
 * setting, if the cells are one run with numbers; otherwise as a bar for each cell.
 */
final class SweptLosses {

  static final Style BEST = Style.of(Role.GOOD).withBold();

  private static final Pen TEST = new Pen(Role.TEXT, LineStyle.SOLID, '.', false);
  private static final Pen TRAIN = new Pen(Role.DIM, LineStyle.DOTTED, '\'', false);
  private static final Pen BAND = new Pen(Role.FAINT_1, LineStyle.SPARSE, ':', false);
  private static final Pen BAR = new Pen(Role.RUN_1, LineStyle.SOLID, '|', false);

  /** The margin at both ends, in distances of bars. */
  private static final double HALF = 0.5;

  /** The distance of a train loss from the bar beside it, in distances of bars. */
  private static final double BESIDE = 0.1;

  /** The least train loss shown, as a share of the least test loss: 0 would squash those. */
  private static final double LEAST = 0.2;

  private final Model model;
  private final Look look;
  private final List<SweptCell> cells;
  private final Optional<Setting<?>> setting;
  private final Axis across;
  private final double[] places;

  SweptLosses(Model model, Look look, SweepPlan plan) {
    this.model = model;
    this.look = look;
    setting = curve(plan, model.sweep().cells());
    cells =
        model.sweep().cells().stream()
            .sorted(
                Comparator.comparingDouble(cell -> setting.map(s -> value(cell, s)).orElse(0.0)))
            .toList();
    if (setting.isPresent()) {
      double[] values = each(cell -> value(cell, setting.get()));
      SweptAxis swept = SweptAxis.of(values);
      across = swept.axis();
      places = Arrays.stream(values).map(swept::place).toArray();
    } else {
      across = Axis.linear(-HALF, cells.size() - HALF);
      places = IntStream.range(0, cells.size()).mapToDouble(i -> i).toArray();
    }
  }

  /** The setting that the cells are a curve over, if they are. */
  private static Optional<Setting<?>> curve(SweepPlan plan, List<SweptCell> cells) {
    boolean oneRun = cells.stream().map(cell -> cell.cell().run()).distinct().count() == 1;
    if (!oneRun || plan.swept().size() != 1) {
      return Optional.empty();
    }
    Setting<?> only = plan.swept().get(0);
    boolean numbers = cells.stream().allMatch(cell -> config(cell).number(only).isPresent());
    return numbers ? Optional.of(only) : Optional.empty();
  }

  private static Config config(SweptCell cell) {
    return cell.cell().spec().config();
  }

  private static double value(SweptCell cell, Setting<?> setting) {
    return config(cell).number(setting).orElseThrow();
  }

  void draw(Surface area) {
    String title = "Loss by " + setting.map(Setting::name).orElse("cell");
    Surface inside = Border.draw(area, look.glyphs(), title, legend());
    Surface top = inside.region(new Rect(0, 0, inside.width(), inside.height() - 1));
    RobustRange range = range();
    Plot plot = new Plot(top, look.glyphs(), Axes.of(across, range.axis()).withBottom(false));
    if (setting.isPresent()) {
      drawBand(plot);
    } else {
      drawBars(plot);
    }
    drawMarks(plot);
    drawValues(inside, plot);
  }

  private double[] each(ToDoubleFunction<SweptCell> number) {
    return cells.stream().mapToDouble(number).toArray();
  }

  private double[] test() {
    return each(cell -> cell.test().mean());
  }

  private double[] train() {
    return each(cell -> cell.train().mean());
  }

  private double[] low() {
    return each(cell -> cell.test().low());
  }

  private double[] high() {
    return each(cell -> cell.test().high());
  }

  private RobustRange range() {
    Spacing spacing = model.view().loss().log() ? Spacing.LOG : Spacing.LINEAR;
    double[] low = low();
    double least = LEAST * ValueRange.NONE.with(test()).low();
    double[] visible = Arrays.stream(train()).map(loss -> loss < least ? least : loss).toArray();
    return RobustRange.of(
        spacing, List.of(Band.of(test()), Band.of(low), Band.of(high()), Band.of(visible)));
  }

  private void drawBand(Plot plot) {
    plot.band(BAND, places, new Band(low(), high()));
    plot.curve(TRAIN, places, train());
    plot.curve(TEST, places, test());
  }

  private void drawBars(Plot plot) {
    plot.stems(BAR, places, low(), high());
  }

  private void drawMarks(Plot plot) {
    double[] test = test();
    double[] train = train();
    for (int i = 0; i < places.length; i++) {
      SweptCell cell = cells.get(i);
      char mark = cell.best() ? look.glyphs().stop() : look.glyphs().dot();
      Style style = cell.best() ? BEST : isSelected(cell) ? Style.TEXT.withBold() : Style.TEXT;
      if (setting.isEmpty()) {
        plot.mark(look.glyphs().faint(), Style.DIM, places[i] + BESIDE, train[i]);
      }
      plot.mark(mark, style, places[i], test[i]);
    }
  }

  private boolean isSelected(SweptCell cell) {
    return model.sweep().cell().filter(cell::equals).isPresent();
  }

  /** Labels the places with the values, or with the names. */
  private void drawValues(Surface inside, Plot plot) {
    PlaceLabels labels = new PlaceLabels(inside, plot);
    for (int i = 0; i < places.length; i++) {
      SweptCell cell = cells.get(i);
      String text = setting.map(s -> config(cell).brief(s)).orElse(cell.name());
      Style style = cell.best() ? BEST : isSelected(cell) ? Style.TEXT.withBold() : Style.DIM;
      labels.add(places[i], text, style);
    }
  }

  private List<Label> legend() {
    boolean curve = setting.isPresent();
    String test = curve ? TEST.sample(look.glyphs()) : String.valueOf(look.glyphs().dot());
    String train = curve ? TRAIN.sample(look.glyphs()) : String.valueOf(look.glyphs().faint());
    Pen interval = curve ? BAND : BAR;
    return List.of(
        new Label(test, TEST.style(), "test", Style.TEXT),
        new Label(
            curve ? interval.sample(look.glyphs()) : "|", interval.style(), "95 %", Style.TEXT),
        new Label(train, TRAIN.style(), "train", Style.TEXT));
  }
}
