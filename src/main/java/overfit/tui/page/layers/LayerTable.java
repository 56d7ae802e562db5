package overfit.tui.page.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import overfit.plot.Pen;
import overfit.plot.Spacing;
import overfit.plot.Sparkline;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.layers.Histogram;
import overfit.train.layers.LayerState;
import overfit.train.layers.LayersOverTime;
import overfit.tui.widget.Look;

/**
 * A row for each layer: the gradient as a bar, other numbers, and histograms where there is room.
 */
final class LayerTable {

  private static final int GAP = 1;
  private static final int NARROW_BAR = 16;
  private static final int WIDE_BAR = 24;

  /** As many columns as a histogram has bins. */
  private static final int HISTOGRAM = 20;

  private static final int HISTOGRAM_GAP = 2;

  private static final List<String> HISTOGRAMS = List.of("weights", "gradients", "outputs");

  private final Look look;
  private final LayersOverTime layers;
  private final int marks;
  private final int nameWidth;
  private final int bar;
  private final List<LayerColumn> columns;
  private final int histograms;

  LayerTable(Look look, LayersOverTime layers, int width) {
    this.look = look;
    this.layers = layers;
    int widest = 0;
    int names = 0;
    for (int l = 0; l < count(); l++) {
      widest = Math.max(widest, mark(l).length());
      names = Math.max(names, name(l).length());
    }
    marks = widest;
    nameWidth = marks + 1 + names;
    int room = width - 1 - nameWidth - (GAP + LayerColumn.GRADIENT.width());
    columns = new ArrayList<>(known(LayerColumn.FIRST));
    while (!columns.isEmpty() && room - width(columns) < GAP + NARROW_BAR) {
      columns.remove(columns.size() - 1);
    }
    int left = room - width(columns) - GAP;
    bar = Math.max(1, Math.min(left, WIDE_BAR));
    left -= bar;
    histograms = Math.min(HISTOGRAMS.size(), left / (HISTOGRAM_GAP + HISTOGRAM));
    left -= histograms * (HISTOGRAM_GAP + HISTOGRAM);
    for (LayerColumn column : known(LayerColumn.MORE)) {
      if (left >= GAP + column.width()) {
        columns.add(column);
        left -= GAP + column.width();
      }
    }
  }

  /** Those that at least one of the layers has: only relu has dead units. */
  private List<LayerColumn> known(List<LayerColumn> columns) {
    List<LayerState> rows = layers.present().layers();
    return columns.stream().filter(column -> rows.stream().anyMatch(column::has)).toList();
  }

  private static int width(List<LayerColumn> columns) {
    return columns.stream().mapToInt(column -> GAP + column.width()).sum();
  }

  private int count() {
    return layers.present().layers().size();
  }

  /** The rows that it needs for all layers. */
  int height() {
    return 1 + count();
  }

  private Pen pen(int layer) {
    return new LayerPens(look).pen(layer, false);
  }

  private String mark(int layer) {
    return pen(layer).sample(look.glyphs());
  }

  private String name(int layer) {
    return layers.present().layers().get(layer).shortName();
  }

  /** Draws as many rows as there are; layers in the middle are left out first. */
  void draw(Surface surface) {
    drawHead(surface);
    int rows = surface.height() - 1;
    boolean all = rows >= count();
    for (int row = 0; row < Math.min(rows, count()); row++) {
      boolean fromTheEnd = !all && row == rows - 1;
      if (!all && row == rows - 2) {
        int more = count() - rows + 1;
        surface.text(1, 1 + row, look.glyphs().ellipsis() + " " + more + " more", Style.DIM);
      } else {
        drawLayer(surface, 1 + row, fromTheEnd ? count() - 1 : row);
      }
    }
  }

  private void drawHead(Surface surface) {
    int x = 1 + nameWidth + GAP;
    x = surface.text(x, 0, LayerColumn.GRADIENT.head(), Style.DIM) + GAP;
    new GradientBars(look, layers, bar).drawScale(surface, x, 0);
    x += bar;
    for (LayerColumn column : columns) {
      x = surface.text(x + GAP, 0, column.head(), Style.DIM);
    }
    for (int i = 0; i < histograms; i++) {
      surface.text(x + HISTOGRAM_GAP, 0, HISTOGRAMS.get(i), Style.DIM);
      x += HISTOGRAM_GAP + HISTOGRAM;
    }
  }

  private void drawLayer(Surface surface, int y, int l) {
    LayerState layer = layers.present().layers().get(l);
    surface.text(1, y, mark(l), pen(l).style());
    surface.text(1 + marks + 1, y, name(l), Style.TEXT);
    int x = 1 + nameWidth + GAP;
    x = surface.text(x, y, LayerColumn.GRADIENT.cell(layer), Style.TEXT) + GAP;
    double first = layers.states().get(0).layers().get(l).weightGradient();
    new GradientBars(look, layers, bar)
        .draw(surface, x, y, layer.weightGradient(), first, pen(l).style());
    x += bar;
    for (LayerColumn column : columns) {
      x = surface.text(x + GAP, y, column.cell(layer), Style.TEXT);
    }
    List<Histogram> drawn =
        List.of(
            layer.histograms().weights(),
            layer.histograms().gradients(),
            layer.histograms().activations());
    for (int i = 0; i < histograms; i++) {
      surface.text(x + HISTOGRAM_GAP, y, sparkline(drawn.get(i)), Style.of(Role.TEXT));
      x += HISTOGRAM_GAP + HISTOGRAM;
    }
  }

  /** Empty bins are blank. */
  private String sparkline(Histogram histogram) {
    double[] counts =
        Arrays.stream(histogram.counts()).mapToDouble(n -> n == 0 ? Double.NaN : n).toArray();
    return new Sparkline(look.glyphs(), Spacing.LINEAR).draw(counts, HISTOGRAM);
  }
}
