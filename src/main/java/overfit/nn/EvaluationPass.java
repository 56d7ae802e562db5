package overfit.nn;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;

/** n samples on their way through the layers, without dropout and without a way back. */
final class EvaluationPass implements BySamples.Buffers {
  private final List<Layer> layers;
  private final int samples;
  private final Array2DRowRealMatrix[] z;
  private final Array2DRowRealMatrix[] a;

  EvaluationPass(List<Layer> layers, int samples) {
    this.layers = layers;
    this.samples = samples;
    z = matrices(layers, samples);
    a = matrices(layers.subList(0, layers.size() - 1), samples);
  }

  /** One matrix n×outputs for each layer. */
  static Array2DRowRealMatrix[] matrices(List<Layer> layers, int samples) {
    return layers.stream()
        .map(layer -> new Array2DRowRealMatrix(samples, layer.outputs()))
        .toArray(Array2DRowRealMatrix[]::new);
  }

  @Override
  public int samples() {
    return samples;
  }

  Array2DRowRealMatrix forward(Array2DRowRealMatrix x) {
    Array2DRowRealMatrix input = x;
    for (int l = 0; l < a.length; l++) {
      layers.get(l).forward(input, z[l]);
      layers.get(l).activate(z[l], a[l]);
      input = a[l];
    }
    layers.get(a.length).forward(input, z[a.length]);
    return z[a.length];
  }
}
