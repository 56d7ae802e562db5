package overfit.tui.page.layers;

import java.util.List;
import java.util.stream.DoubleStream;
import overfit.config.ShortestDecimal;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.layers.LayerState;
import overfit.train.layers.LayersOverTime;
import overfit.tui.widget.Look;

/**
 * The gradient norms of the layers as bars on a logarithmic scale, with a mark where each was at
 * first.
 *
 * <pre>
 *   1e-7              1
 *   ███     │
 *   ████         │
 * </pre>
 */
final class GradientBars {

  /** Smaller gradients are drawn as if they were as large: their sums are rounding. */
  private static final double LEAST = 1e-16;

  private final Look look;
  private final int width;
  private final double low;
  private final double high;

  GradientBars(Look look, LayersOverTime layers, int width) {
    this.look = look;
    this.width = width;
    double[] powers =
        DoubleStream.concat(
                norms(layers.states().get(0).layers()), norms(layers.present().layers()))
            .filter(each -> each > LEAST && Double.isFinite(each))
            .map(StrictMath::log10)
            .toArray();
    low = Math.floor(DoubleStream.of(powers).min().orElse(-1));
    high = Math.max(low + 1, Math.ceil(DoubleStream.of(powers).max().orElse(0)));
  }

  private static DoubleStream norms(List<LayerState> layers) {
    return layers.stream().mapToDouble(LayerState::weightGradient);
  }

  /** The ends of the scale. */
  void drawScale(Surface surface, int x, int y) {
    String left = power(low);
    String right = power(high);
    surface.text(x, y, left, Style.DIM);
    if (left.length() + right.length() < width) {
      surface.text(x + width - right.length(), y, right, Style.DIM);
    }
  }

  private static String power(double exponent) {
    return ShortestDecimal.format(StrictMath.pow(10, exponent));
  }

  /** The bar of a layer; {@code first} is its gradient at first. */
  void draw(Surface surface, int x, int y, double norm, double first, Style style) {
    String ramp = look.glyphs().ramp();
    String full = String.valueOf(ramp.charAt(ramp.length() - 1));
    surface.text(x, y, full.repeat(cells(norm)), style);
    if (first > 0) {
      int mark = Math.max(0, cells(first) - 1);
      surface.put(x + mark, y, look.glyphs().vertical(), Style.TEXT.withBold());
    }
  }

  private int cells(double norm) {
    if (!(norm > 0)) {
      return 0;
    }
    double share = (StrictMath.log10(norm) - low) / (high - low);
    return (int) Math.max(1, Math.min(width, Math.rint(share * width)));
  }
}
