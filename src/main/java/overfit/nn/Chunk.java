package overfit.nn;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;

/**
 * A few samples on their way through the layers, with dropout, and on the way back. All buffers of
 * a network are in its chunks, so that they do not grow with the data.
 */
final class Chunk {
  private final List<Layer> layers;
  private final int hidden;

  /** Its rows are the caller's. */
  private final Array2DRowRealMatrix x;

  /** What each layer was given: x, then what the layer before it let through. */
  private final Array2DRowRealMatrix[] inputs;

  private final Array2DRowRealMatrix[] inputsTransposed;
  private final Array2DRowRealMatrix[] z;
  private final Array2DRowRealMatrix[] a;
  private final Array2DRowRealMatrix[] masks;
  private final Array2DRowRealMatrix[] masked;
  private final Array2DRowRealMatrix[] dz;
  private int first;
  private int n;
  private boolean dropping;

  Chunk(List<Layer> layers, int samples) {
    this.layers = layers;
    hidden = layers.size() - 1;
    x = new Array2DRowRealMatrix(new double[samples][layers.get(0).inputs()], false);
    inputs = new Array2DRowRealMatrix[layers.size()];
    inputs[0] = x;
    inputsTransposed = new Array2DRowRealMatrix[layers.size()];
    for (int l = 0; l < layers.size(); l++) {
      inputsTransposed[l] = new Array2DRowRealMatrix(layers.get(l).inputs(), samples);
    }
    z = matrices(layers, samples);
    dz = matrices(layers, samples);
    List<Layer> inner = layers.subList(0, hidden);
    a = matrices(inner, samples);
    masks = matrices(inner, samples);
    masked = matrices(inner, samples);
  }

  /** One matrix samples×outputs for each layer. */
  private static Array2DRowRealMatrix[] matrices(List<Layer> layers, int samples) {
    return layers.stream()
        .map(layer -> new Array2DRowRealMatrix(samples, layer.outputs()))
        .toArray(Array2DRowRealMatrix[]::new);
  }

  /** The samples {@code from} to below {@code to} of all, up to the outputs. */
  void forward(Array2DRowRealMatrix all, int from, int to, Dropout dropout) {
    first = from;
    n = to - from;
    System.arraycopy(all.getDataRef(), from, x.getDataRef(), 0, n);
    dropping = dropout.drops();
    for (int l = 0; l < hidden; l++) {
      layers.get(l).forward(n, inputs[l], z[l]);
      layers.get(l).activate(n, z[l], a[l]);
      inputs[l + 1] = dropping ? dropped(l, dropout) : a[l];
    }
    layers.get(hidden).forward(n, inputs[hidden], z[hidden]);
  }

  private Array2DRowRealMatrix dropped(int l, Dropout dropout) {
    for (int i = 0; i < n; i++) {
      double[] mask = masks[l].getDataRef()[i];
      dropout.mask(l, first + i, mask);
      Dropout.apply(a[l].getDataRef()[i], mask, masked[l].getDataRef()[i]);
    }
    return masked[l];
  }

  /** z of a layer, row by row. */
  Stream<double[]> sums(int layer) {
    return Arrays.stream(z[layer].getDataRef(), 0, n);
  }

  /** Copies the outputs to their place among those of all samples. */
  void copyOutputs(Array2DRowRealMatrix all) {
    double[][] rows = z[hidden].getDataRef();
    for (int i = 0; i < n; i++) {
      System.arraycopy(rows[i], 0, all.getDataRef()[first + i], 0, rows[i].length);
    }
  }

  /** From the objective's gradient by the outputs to that by every layer's z. */
  void backward(LossObjective objective) {
    objective.gradient(first, n, z[hidden].getDataRef(), dz[hidden].getDataRef());
    for (int l = hidden - 1; l >= 0; l--) {
      layers.get(l + 1).propagate(n, dz[l + 1], dz[l]);
      if (dropping) {
        drop(dz[l].getDataRef(), masks[l].getDataRef());
      }
      layers.get(l).multiplyBySlope(n, z[l], a[l], dz[l]);
    }
    for (int l = 0; l <= hidden; l++) {
      layers.get(l).transposeInput(n, inputs[l], inputsTransposed[l]);
    }
  }

  private void drop(double[][] rows, double[][] factors) {
    for (int i = 0; i < n; i++) {
      Dropout.apply(rows[i], factors[i], rows[i]);
    }
  }

  double addLoss(LossObjective objective, double sum) {
    return objective.addLoss(sum, first, n, z[hidden].getDataRef());
  }

  /** Adds one of so many shares of the layers' gradients, about as much as any other. */
  void addGradients(int share, int shares) {
    for (int l = 0; l <= hidden; l++) {
      Layer layer = layers.get(l);
      int from = border(layer.inputs(), share, shares);
      int to = border(layer.inputs(), share + 1, shares);
      layer.addWeightGradient(n, inputsTransposed[l], dz[l], from, to);
      if (to == layer.inputs() && from < to) {
        layer.addBiasGradient(n, dz[l]);
      }
    }
  }

  /** Where a share begins; in steps of four rows, as kernels go. */
  private static int border(int rows, int share, int shares) {
    return share == shares ? rows : (int) ((long) rows * share / shares) & ~3;
  }
}
