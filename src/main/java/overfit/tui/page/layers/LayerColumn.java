package overfit.tui.page.layers;

import static overfit.screen.NumberText.percent;

import java.util.List;
import java.util.function.Function;
import overfit.screen.NumberText;
import overfit.train.layers.LayerState;

/** A column of numbers in a table of layers. */
public enum LayerColumn {
  GRADIENT("grad", 8, layer -> number(layer.weightGradient())),
  STEP("step/w", 7, layer -> number(layer.update())),
  SUMS("sum sd", 7, layer -> number(layer.sums().deviation())),
  OUTPUTS("out sd", 7, layer -> number(layer.activations().deviation())),
  FLAT("flat", 5, layer -> percent(layer.flat())),
  DEAD("dead", 4, layer -> layer.dead().getAsInt() + ""),
  OUTPUT_MEAN("out", 8, layer -> number(layer.activations().mean())),
  WEIGHT("weight", 7, layer -> number(layer.weight())),
  BIAS("bias", 7, layer -> number(layer.bias())),
  BIAS_GRADIENT("bias grad", 9, layer -> number(layer.biasGradient())),
  SUM_MEAN("sum", 8, layer -> number(layer.sums().mean()));

  /** What tells most, for a narrow screen. */
  static final List<LayerColumn> FIRST = List.of(STEP, SUMS, OUTPUTS, FLAT);

  /** What is added where there is room, in this order. */
  static final List<LayerColumn> MORE =
      List.of(WEIGHT, DEAD, OUTPUT_MEAN, SUM_MEAN, BIAS, BIAS_GRADIENT);

  private final String title;
  private final int width;
  private final Function<LayerState, String> text;

  LayerColumn(String title, int width, Function<LayerState, String> text) {
    this.title = title;
    this.width = width;
    this.text = text;
  }

  int width() {
    return width;
  }

  /** Whether a layer has such a number, even if that is not finite. */
  boolean has(LayerState layer) {
    return switch (this) {
      case FLAT -> !Double.isNaN(layer.flat());
      case DEAD -> layer.dead().isPresent();
      default -> true;
    };
  }

  public String title() {
    return title;
  }

  /** The number of a layer, or - if it has none. */
  public String text(LayerState layer) {
    return has(layer) ? text.apply(layer) : "-";
  }

  /** The title, aligned on the right. */
  String head() {
    return right(title);
  }

  /** The number, aligned on the right. */
  String cell(LayerState layer) {
    return right(text(layer));
  }

  private String right(String text) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  private static String number(double value) {
    return NumberText.loss(value);
  }
}
