package overfit.train.layers;

import java.util.function.ToDoubleFunction;

/** The numbers that files have of a layer at every epoch, in their order. */
public enum LayerNumber {
  WEIGHT("weight_norm", LayerState::weight),
  BIAS("bias_norm", LayerState::bias),
  WEIGHT_GRADIENT("weight_gradient_norm", LayerState::weightGradient),
  BIAS_GRADIENT("bias_gradient_norm", LayerState::biasGradient),
  UPDATE("update_to_weight", LayerState::update),
  SUM_MEAN("sum_mean", layer -> layer.sums().mean()),
  SUM_DEVIATION("sum_std", layer -> layer.sums().deviation()),
  MEAN("mean", layer -> layer.activations().mean()),
  DEVIATION("std", layer -> layer.activations().deviation()),
  SATURATED("saturated", layer -> layer.hasZeros() ? Double.NaN : layer.flat()),
  ZERO("zero", layer -> layer.hasZeros() ? layer.flat() : Double.NaN),
  DEAD("dead_units", layer -> layer.dead().isPresent() ? layer.dead().getAsInt() : Double.NaN);

  private final String key;
  private final ToDoubleFunction<LayerState> value;

  LayerNumber(String key, ToDoubleFunction<LayerState> value) {
    this.key = key;
    this.value = value;
  }

  /** {@code weight_norm}. */
  public String key() {
    return key;
  }

  /** That of a layer; NaN if it has none. */
  public double of(LayerState layer) {
    return value.applyAsDouble(layer);
  }
}
