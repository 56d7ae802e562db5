package overfit.nn;

import java.util.BitSet;
import java.util.List;
import overfit.math.FusedMultiplyAdd;

/**
 * All weights and biases of a network as one vector, together with its gradient.
 *
 * <p>The order is PyTorch's: layer by layer, the weight and then the bias, and then those of its
 * normalization. A weight is stored as inputs × outputs, row by row, the transpose of PyTorch's
 * outputs × inputs. The rows are shared with the layers, so changing them changes the network.
 */
public final class Parameters {
  /** Prevents division by 0, as in PyTorch. */
  private static final double CLIP_EPSILON = 1e-6;

  private final Rows values;
  private final Rows gradients;

  /** The rows that are of the weight of a layer. */
  private final BitSet weights;

  private Parameters(Rows values, Rows gradients, BitSet weights) {
    this.values = values;
    this.gradients = gradients;
    this.weights = weights;
  }

  /** Rows of weights, without biases. */
  static Parameters ofWeights(Rows values, Rows gradients) {
    BitSet all = new BitSet();
    all.set(0, values.size());
    return new Parameters(values, gradients, all);
  }

  static Parameters of(List<Layer> layers) {
    BitSet weights = new BitSet();
    int row = 0;
    for (Layer layer : layers) {
      weights.set(row, row + layer.weight().rows().length);
      row += (int) layer.values().count();
    }
    return new Parameters(
        new Rows(layers.stream().flatMap(Layer::values).toArray(double[][]::new)),
        new Rows(layers.stream().flatMap(Layer::gradients).toArray(double[][]::new)),
        weights);
  }

  /** Whether a row of the values is of a weight, not a bias or of a normalization. */
  public boolean isWeight(int row) {
    return weights.get(row);
  }

  public int count() {
    return values.count();
  }

  /** A copy of all values. */
  public double[] toVector() {
    double[] vector = new double[count()];
    values.copyTo(vector, 0);
    return vector;
  }

  /** The values less those of {@code vector}. */
  public double[] minus(double[] vector) {
    double[] difference = toVector();
    for (int i = 0; i < difference.length; i++) {
      difference[i] -= vector[i];
    }
    return difference;
  }

  /** Writes all values into {@code vector}. */
  public void copyTo(double[] vector) {
    values.copyTo(vector, 0);
  }

  /** Sets all values from {@code vector}. */
  public void set(double[] vector) {
    values.copyFrom(vector, 0);
  }

  /** A copy of the gradient, in the order of the values. */
  public double[] toGradientVector() {
    double[] vector = new double[count()];
    gradients.copyTo(vector, 0);
    return vector;
  }

  public void setGradient(double[] vector) {
    gradients.copyFrom(vector, 0);
  }

  /**
   * Scales the gradient so that its norm is at most maxNorm, and returns the norm before: {@code
   * torch.nn.utils.clip_grad_norm_}.
   *
   * <p>Pascanu et al., "On the difficulty of training recurrent neural networks" (2013),
   * https://arxiv.org/abs/1211.5063.
   */
  public double clipGradientNorm(double maxNorm) {
    double norm = Math.sqrt(sumOfGradientSquares());
    double factor = maxNorm / (norm + CLIP_EPSILON);
    if (factor < 1) {
      for (int i = 0; i < gradients.size(); i++) {
        scale(gradients.row(i), factor);
      }
    }
    return norm;
  }

  private double sumOfGradientSquares() {
    double sum = 0;
    for (int i = 0; i < gradients.size(); i++) {
      for (double g : gradients.row(i)) {
        sum = FusedMultiplyAdd.of(g, g, sum);
      }
    }
    return sum;
  }

  private static void scale(double[] row, double factor) {
    for (int j = 0; j < row.length; j++) {
      row[j] *= factor;
    }
  }

  /** Clamps each element of the gradient to ±limit: {@code torch.nn.utils.clip_grad_value_}. */
  public void clipGradientValue(double limit) {
    for (int i = 0; i < gradients.size(); i++) {
      clip(gradients.row(i), limit);
    }
  }

  private static void clip(double[] row, double limit) {
    for (int j = 0; j < row.length; j++) {
      row[j] = Math.max(-limit, Math.min(limit, row[j]));
    }
  }

  public Rows values() {
    return values;
  }

  public Rows gradients() {
    return gradients;
  }
}
