package overfit.nn;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import overfit.math.RandomStream;

/** n samples on their way through the layers, with dropout, and their gradients on the way back. */
final class TrainingPass implements BySamples.Buffers {
  private final List<Layer> layers;
  private final int samples;

  /** What each layer was given: x, then what the layer before it let through. */
  private final Array2DRowRealMatrix[] inputs;

  private final Array2DRowRealMatrix[] z;
  private final Array2DRowRealMatrix[] a;
  private final Array2DRowRealMatrix[] masks;
  private final Array2DRowRealMatrix[] masked;
  private final Array2DRowRealMatrix[] dz;
  private boolean dropping;

  TrainingPass(List<Layer> layers, int samples) {
    this.layers = layers;
    this.samples = samples;
    List<Layer> hidden = layers.subList(0, layers.size() - 1);
    inputs = new Array2DRowRealMatrix[layers.size()];
    z = EvaluationPass.matrices(layers, samples);
    a = EvaluationPass.matrices(hidden, samples);
    masks = EvaluationPass.matrices(hidden, samples);
    masked = EvaluationPass.matrices(hidden, samples);
    dz = EvaluationPass.matrices(hidden, samples);
  }

  @Override
  public int samples() {
    return samples;
  }

  Array2DRowRealMatrix forward(Array2DRowRealMatrix x, double dropout, RandomStream random) {
    dropping = dropout > 0;
    inputs[0] = x;
    for (int l = 0; l < a.length; l++) {
      layers.get(l).forward(inputs[l], z[l]);
      layers.get(l).activate(z[l], a[l]);
      inputs[l + 1] = dropping ? dropped(l, dropout, random) : a[l];
    }
    layers.get(a.length).forward(inputs[a.length], z[a.length]);
    return z[a.length];
  }

  private Array2DRowRealMatrix dropped(int l, double dropout, RandomStream random) {
    Dropout.draw(dropout, random, masks[l]);
    Dropout.apply(a[l], masks[l], masked[l]);
    return masked[l];
  }

  /** From the loss's gradient by the output (n×outputs) to the gradients of all layers. */
  void backward(Array2DRowRealMatrix gradient) {
    layers.get(dz.length).backward(inputs[dz.length], gradient);
    Array2DRowRealMatrix above = gradient;
    for (int l = dz.length - 1; l >= 0; l--) {
      layers.get(l + 1).propagate(above, dz[l]);
      if (dropping) {
        Dropout.apply(dz[l], masks[l], dz[l]);
      }
      layers.get(l).multiplyBySlope(z[l], a[l], dz[l]);
      layers.get(l).backward(inputs[l], dz[l]);
      above = dz[l];
    }
  }
}
