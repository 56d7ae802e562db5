package overfit.tui.page.layers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import overfit.plot.Axis;
import overfit.plot.Pen;
import overfit.plot.Plot;
import overfit.screen.Rect;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.layers.LayerState;
import overfit.train.layers.LayersOverTime;
import overfit.train.layers.SharpnessOverTime;
import overfit.tui.model.LayersView.Quantity;
import overfit.tui.widget.Look;

/** A quantity of every layer, or the sharpness, over the epochs. */
final class QuantityChart {

  /** In a chart with fewer rows, the curves of many layers cannot be told apart. */
  private static final int LEAST_ROWS = 8;

  /** Relative to the largest value; what is smaller leaves a logarithmic axis. */
  private static final double DEPTH = 1e-14;

  /**
   * A limit this many times the largest sharpness is still on the axis, and a sharpness this many
   * times the limit, so that a run that diverges does not flatten what was before.
   */
  private static final double NEAR = 4;

  private final Look look;
  private final LayersOverTime layers;
  private final Optional<SharpnessOverTime> sharpness;
  private final Quantity quantity;

  QuantityChart(
      Look look, LayersOverTime layers, Optional<SharpnessOverTime> sharpness, Quantity quantity) {
    this.look = look;
    this.layers = layers;
    this.sharpness = sharpness;
    this.quantity = quantity;
  }

  /** A title, and the chart below it. */
  void draw(Surface surface) {
    List<Integer> drawn = drawn(surface.height() - 1);
    boolean all = quantity == Quantity.SHARPNESS || drawn.size() == count();
    String title = title(all ? "" : "; first, middle, last");
    surface.text(1, 0, look.cut(title, surface.width() - 2), Style.DIM);
    Surface below = surface.region(new Rect(0, 1, surface.width(), surface.height() - 1));
    if (quantity == Quantity.SHARPNESS) {
      sharpness.ifPresent(found -> draw(below, found));
    } else {
      drawLayers(below, drawn);
    }
  }

  private int count() {
    return layers.present().layers().size();
  }

  /** The layers that have a curve. */
  private List<Integer> drawn(int rows) {
    int last = count() - 1;
    return rows < LEAST_ROWS
        ? Stream.of(0, last / 2, last).distinct().toList()
        : IntStream.rangeClosed(0, last).boxed().toList();
  }

  private String title(String which) {
    String log = isLogarithmic() ? ", log scale" : "";
    return "Over the epochs: "
        + quantity.title()
        + log
        + which
        + words()
        + look.separator()
        + "h l change it";
  }

  /** The limit of the sharpness, which may lie above the chart. */
  private String words() {
    if (quantity != Quantity.SHARPNESS || sharpness.isEmpty()) {
      return "";
    }
    String formula = sharpness.get().present().limit().formula();
    return formula.isEmpty() ? "" : ", " + Pen.FLOOR.sample(look.glyphs()) + " " + formula;
  }

  private boolean isLogarithmic() {
    return quantity != Quantity.FLAT && quantity != Quantity.SHARPNESS;
  }

  private void drawLayers(Surface surface, List<Integer> drawn) {
    double[] epochs = layers.states().stream().mapToDouble(each -> each.epoch()).toArray();
    double[][] series = drawn.stream().map(this::series).toArray(double[][]::new);
    Plot plot = new Plot(surface, look.glyphs(), across(epochs), heights(series));
    for (int i = 0; i < drawn.size(); i++) {
      int layer = drawn.get(i);
      plot.curve(
          new LayerPens(look).pen(layer, layer == 0 || layer == count() - 1), epochs, series[i]);
    }
  }

  private double[] series(int layer) {
    return layers.states().stream().mapToDouble(at -> value(at.layers().get(layer))).toArray();
  }

  private double value(LayerState layer) {
    return switch (quantity) {
      case GRADIENT -> layer.weightGradient();
      case STEP -> layer.update();
      case DEVIATION -> layer.activations().deviation();
      case FLAT -> layer.flat();
      case SHARPNESS -> Double.NaN;
    };
  }

  private static Axis across(double[] epochs) {
    return Axis.count(0, Math.max(1, epochs[epochs.length - 1]));
  }

  private Axis heights(double[][] series) {
    if (quantity == Quantity.FLAT) {
      return Axis.linear(0, 1);
    }
    double[] positive =
        Arrays.stream(series)
            .flatMapToDouble(Arrays::stream)
            .filter(value -> value > 0 && Double.isFinite(value))
            .toArray();
    double high = DoubleStream.of(positive).max().orElse(1);
    double low = DoubleStream.of(positive).filter(each -> each > DEPTH * high).min().orElse(0.1);
    return Axis.log(low, high);
  }

  private void draw(Surface surface, SharpnessOverTime found) {
    List<double[]> curves =
        List.of(
            found.states().stream().mapToDouble(each -> each.epoch()).toArray(),
            found.states().stream().mapToDouble(each -> each.sharpness().value()).toArray(),
            found.states().stream().mapToDouble(each -> each.limit().value()).toArray());
    Axis heights = heights(curves.get(1), curves.get(2));
    Plot plot = new Plot(surface, look.glyphs(), across(curves.get(0)), heights);
    plot.curve(Pen.FLOOR, curves.get(0), curves.get(2));
    plot.curve(look.pen(0, true), curves.get(0), curves.get(1));
  }

  private static Axis heights(double[] sharpness, double[] limits) {
    double lowest = Arrays.stream(limits).min().orElse(Double.NaN);
    double most = NEAR * Math.max(sharpness[0], lowest);
    double high = largest(sharpness, Double.isNaN(most) ? Double.POSITIVE_INFINITY : most);
    double top = Math.max(high, largest(limits, NEAR * high));
    return Axis.linear(0, top > 0 ? 1.05 * top : 1);
  }

  private static double largest(double[] values, double below) {
    return Arrays.stream(values)
        .filter(each -> Double.isFinite(each) && each <= below)
        .max()
        .orElse(0);
  }
}
