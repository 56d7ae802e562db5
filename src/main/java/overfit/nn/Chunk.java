package overfit.nn;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;

/**
 * The forward and backward pass of a few samples, with dropout. All buffers of a network are in its
 * chunks, so their size does not depend on the amount of data.
 */
final class Chunk {
  private final List<Layer> layers;
  private final int hidden;

  /** The rows belong to the caller's matrix. */
  private final Array2DRowRealMatrix x;

  /** The input of each layer: x, then the activations of the layer before, after dropout. */
  private final Array2DRowRealMatrix[] inputs;

  /** Of the weight of each layer. */
  private final List<WeightGradient> gradients;

  private final Array2DRowRealMatrix[] z;

  /** For each hidden layer, or none. */
  private final List<NormalizedSums> normalized;

  /** The input of each activation: z, unless that is normalized. */
  private final Array2DRowRealMatrix[] u;

  private final Array2DRowRealMatrix[] a;
  private final Array2DRowRealMatrix[] masks;
  private final Array2DRowRealMatrix[] masked;
  private final Array2DRowRealMatrix[] dz;
  private final Array2DRowRealMatrix[] du;
  private int first;
  private int n;
  private boolean dropping;

  Chunk(List<Layer> layers, int samples) {
    this.layers = layers;
    hidden = layers.size() - 1;
    x = new Array2DRowRealMatrix(new double[samples][layers.get(0).inputs()], false);
    inputs = new Array2DRowRealMatrix[layers.size()];
    inputs[0] = x;
    gradients = layers.stream().map(layer -> layer.weight().gradient(samples)).toList();
    z = matrices(layers, samples);
    dz = matrices(layers, samples);
    List<Layer> inner = layers.subList(0, hidden);
    normalized =
        inner.stream()
            .flatMap(layer -> layer.norm().stream())
            .map(norm -> new NormalizedSums(norm, samples))
            .toList();
    boolean none = normalized.isEmpty();
    u = none ? z : matrices(NormalizedSums::values);
    du = none ? dz : matrices(NormalizedSums::gradient);
    a = matrices(inner, samples);
    masks = matrices(inner, samples);
    masked = matrices(inner, samples);
  }

  /** One matrix (samples×outputs) for each layer. */
  private static Array2DRowRealMatrix[] matrices(List<Layer> layers, int samples) {
    return layers.stream()
        .map(layer -> new Array2DRowRealMatrix(samples, layer.outputs()))
        .toArray(Array2DRowRealMatrix[]::new);
  }

  private Array2DRowRealMatrix[] matrices(Function<NormalizedSums, Array2DRowRealMatrix> part) {
    return normalized.stream().map(part).toArray(Array2DRowRealMatrix[]::new);
  }

  /** The forward pass of samples {@code from} (inclusive) to {@code to} (exclusive). */
  void forward(Array2DRowRealMatrix all, int from, int to, Dropout dropout) {
    first = from;
    n = to - from;
    System.arraycopy(all.getDataRef(), from, x.getDataRef(), 0, n);
    dropping = dropout.drops();
    for (int l = 0; l < hidden; l++) {
      layers.get(l).forward(n, inputs[l], z[l]);
      if (l < normalized.size()) {
        normalized.get(l).forward(n, z[l]);
      }
      layers.get(l).nonlinearity().apply(n, u[l], a[l]);
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

  /** The pre-activations z of a layer, row by row. */
  Stream<double[]> sums(int layer) {
    return Arrays.stream(z[layer].getDataRef(), 0, n);
  }

  /** The normalized pre-activations of a layer, row by row; none if they are not normalized. */
  Stream<double[]> normalizedSums(int layer) {
    return layer < normalized.size() ? normalized.get(layer).rows(n) : Stream.empty();
  }

  /** Shows the recorder what each layer has computed for these samples, forward and backward. */
  void show(PassRecorder recorder) {
    for (int l = 0; l <= hidden; l++) {
      recorder.add(l, PassRecorder.Kind.INPUT, rows(inputs[l]));
      recorder.add(l, PassRecorder.Kind.SUM, rows(z[l]));
      recorder.add(l, PassRecorder.Kind.ACTIVATION, rows(l == hidden ? z[l] : a[l]));
      recorder.add(l, PassRecorder.Kind.GRADIENT, rows(dz[l]));
    }
    for (int l = 0; l < normalized.size(); l++) {
      recorder.add(l, PassRecorder.Kind.STANDARDIZED, normalized.get(l).standardized(n));
      recorder.add(l, PassRecorder.Kind.NORMALIZED, rows(u[l]));
      recorder.add(l, PassRecorder.Kind.NORMALIZED_GRADIENT, rows(du[l]));
    }
  }

  private double[][] rows(Array2DRowRealMatrix matrix) {
    return Arrays.copyOf(matrix.getDataRef(), n);
  }

  /** Copies the outputs to the rows of these samples. */
  void copyOutputs(Array2DRowRealMatrix all) {
    copy(z[hidden].getDataRef(), all);
  }

  /** Copies the activations of a hidden layer, before dropout, to the rows of these samples. */
  void copyActivations(int layer, Array2DRowRealMatrix all) {
    copy(a[layer].getDataRef(), all);
  }

  private void copy(double[][] rows, Array2DRowRealMatrix all) {
    for (int i = 0; i < n; i++) {
      System.arraycopy(rows[i], 0, all.getDataRef()[first + i], 0, rows[i].length);
    }
  }

  /** The backward pass: gradients of the objective with respect to every layer's z. */
  void backward(LossObjective objective) {
    objective.gradient(first, n, z[hidden].getDataRef(), dz[hidden].getDataRef());
    for (int l = hidden - 1; l >= 0; l--) {
      layers.get(l + 1).weight().propagate(n, dz[l + 1], du[l]);
      if (dropping) {
        drop(du[l].getDataRef(), masks[l].getDataRef());
      }
      layers.get(l).nonlinearity().multiplyBySlope(n, u[l], a[l], du[l]);
      if (l < normalized.size()) {
        normalized.get(l).backward(n, dz[l]);
      }
    }
    for (int l = 0; l <= hidden; l++) {
      layers.get(l).weight().setFactors(gradients.get(l), n, inputs[l], dz[l]);
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

  /**
   * Adds the pieces of the activations that the units' sums are on, normalized if they are, and
   * those of the loss for the errors. A unit that is dropped is always on the same piece, since
   * nothing depends on it.
   */
  void addPieces(LossObjective objective, Pieces pieces) {
    for (int l = 0; l < hidden; l++) {
      double[] bends = layers.get(l).nonlinearity().activation().bends();
      for (int i = 0; i < n && bends.length > 0; i++) {
        double[] sums = u[l].getDataRef()[i];
        double[] mask = masks[l].getDataRef()[i];
        for (int j = 0; j < sums.length; j++) {
          pieces.add(dropping && mask[j] == 0 ? 0 : sums[j], bends);
        }
      }
    }
    objective.addPieces(pieces, first, n, z[hidden].getDataRef());
  }

  /** Shows the values in every layer, layer by layer. */
  void visitSignals(SignalVisitor visitor) {
    for (int l = 0; l <= hidden; l++) {
      double[][] sums = l < hidden ? u[l].getDataRef() : z[l].getDataRef();
      double[][] activations = l < hidden ? a[l].getDataRef() : sums;
      for (int i = 0; i < n; i++) {
        visitor.visit(l, sums[i], activations[i]);
      }
    }
  }

  /**
   * Accumulates one of several shares, of about equal size, of the layers' gradients. Those of the
   * first chunk replace the gradients of the batch before.
   */
  void addGradients(int share, int shares) {
    for (int l = 0; l <= hidden; l++) {
      int rows = gradients.get(l).rows();
      int from = border(rows, share, shares);
      int to = border(rows, share + 1, shares);
      if (from < to) {
        addWeightGradient(l, from, to);
        if (to == rows) {
          addVectorGradients(l);
        }
      }
    }
  }

  private void addWeightGradient(int l, int from, int to) {
    if (first == 0) {
      gradients.get(l).set(from, to);
    } else {
      gradients.get(l).add(from, to);
    }
  }

  private void addVectorGradients(int l) {
    if (first == 0) {
      layers.get(l).clearVectorGradients();
    }
    layers.get(l).addBiasGradient(n, dz[l]);
    if (l < normalized.size()) {
      normalized.get(l).addGradients(n);
    }
  }

  /** The first row of a share, rounded to a multiple of four rows, as kernels process them. */
  private static int border(int rows, int share, int shares) {
    return share == shares ? rows : (int) ((long) rows * share / shares) & ~3;
  }
}
