package overfit.nn;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import overfit.math.Kernels;
import overfit.math.Vectors;

/**
 * Layer normalization: for each sample, the sums z of a layer's m units are standardized, then
 * scaled and shifted, u = z' ∘ g + c with z' = (z − mean z) / √(var z + ε).
 *
 * <p>Ba, Kiros and Hinton, "Layer Normalization" (2016), https://arxiv.org/abs/1607.06450. The
 * variance is divided by m, g starts at 1, c at 0, and ε is 1e-5, as in
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.LayerNorm.html.
 */
final class LayerNorm {
  private static final double EPSILON = 1e-5;

  private final Kernels kernels;
  private final double[] weight;
  private final double[] bias;
  private final double[] weightGradient;
  private final double[] biasGradient;

  LayerNorm(int units, Kernels kernels) {
    this.kernels = kernels;
    weight = new double[units];
    Arrays.fill(weight, 1);
    bias = new double[units];
    weightGradient = new double[units];
    biasGradient = new double[units];
  }

  int units() {
    return bias.length;
  }

  /** A copy of its weight and bias. */
  NormWeights weights() {
    return new NormWeights(weight.clone(), bias.clone());
  }

  /** Standardizes the sums of one sample and returns what they were multiplied by. */
  static double standardize(double[] z, double[] standardized) {
    double mean = sum(z) / z.length;
    for (int j = 0; j < z.length; j++) {
      standardized[j] = z[j] - mean;
    }
    double scale = 1 / Math.sqrt(Vectors.dot(standardized, standardized) / z.length + EPSILON);
    for (int j = 0; j < z.length; j++) {
      standardized[j] *= scale;
    }
    return scale;
  }

  /** u = z' ∘ g + c, of one sample. */
  void affine(double[] standardized, double[] u) {
    for (int j = 0; j < u.length; j++) {
      u[j] = standardized[j] * weight[j] + bias[j];
    }
  }

  /**
   * The gradient of the loss with respect to z, given that with respect to u; both of one sample.
   * With d = du ∘ g it is scale · (d − mean d − z' · mean(d ∘ z')).
   */
  void propagate(double[] du, double[] standardized, double scale, double[] dz) {
    for (int j = 0; j < dz.length; j++) {
      dz[j] = du[j] * weight[j];
    }
    double mean = sum(dz) / dz.length;
    double slope = Vectors.dot(dz, standardized) / dz.length;
    for (int j = 0; j < dz.length; j++) {
      dz[j] = scale * (dz[j] - mean - standardized[j] * slope);
    }
  }

  /** Adds the column sums of du ∘ z' and du, both n×m, to the gradients. */
  void addGradients(int n, Array2DRowRealMatrix du, double[][] standardized) {
    double[][] rows = du.getDataRef();
    for (int i = 0; i < n; i++) {
      addProducts(rows[i], standardized[i], weightGradient);
    }
    kernels.addColumnSums(n, du, biasGradient);
  }

  private static void addProducts(double[] a, double[] b, double[] sums) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] += a[j] * b[j];
    }
  }

  /** Sets its gradients to 0. */
  void clearGradients() {
    Arrays.fill(weightGradient, 0);
    Arrays.fill(biasGradient, 0);
  }

  Stream<double[]> values() {
    return Stream.of(weight, bias);
  }

  /** The gradients, in the order of the values. */
  Stream<double[]> gradients() {
    return Stream.of(weightGradient, biasGradient);
  }

  /** In four interleaved parts, since one addition cannot begin before the last one has ended. */
  private static double sum(double[] a) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int whole = a.length & ~3;
    for (int j = 0; j < whole; j += 4) {
      first += a[j];
      second += a[j + 1];
      third += a[j + 2];
      fourth += a[j + 3];
    }
    for (int j = whole; j < a.length; j++) {
      first += a[j];
    }
    return first + second + (third + fourth);
  }
}
