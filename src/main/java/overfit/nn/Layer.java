package overfit.nn;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import overfit.math.Kernels;
import overfit.math.RandomStream;

/**
 * A linear layer followed by an activation: z = x · w + b, a = f(z), for n samples: x (n×inputs), w
 * (inputs×outputs), b (outputs), z and a (n×outputs). With a normalization u between them, a =
 * f(u).
 */
final class Layer {
  private final int inputs;
  private final Nonlinearity nonlinearity;
  private final Optional<LayerNorm> norm;
  private final Kernels kernels;
  private final Weight weight;
  private final double[] bias;
  private final Array2DRowRealMatrix biases;
  private final double[] biasGradient;

  /** Without a normalization, for up to a number of samples at a time. */
  Layer(int inputs, int outputs, Activation activation, int samples, Kernels kernels) {
    this(inputs, outputs, Optional.empty(), activation, samples, kernels);
  }

  /** With a layer normalization. */
  static Layer normalized(
      int inputs, int outputs, Activation activation, int samples, Kernels kernels) {
    LayerNorm norm = new LayerNorm(outputs, kernels);
    return new Layer(inputs, outputs, Optional.of(norm), activation, samples, kernels);
  }

  private Layer(
      int inputs,
      int outputs,
      Optional<LayerNorm> norm,
      Activation activation,
      int samples,
      Kernels kernels) {
    this.inputs = inputs;
    this.norm = norm;
    nonlinearity = new Nonlinearity(activation, kernels);
    this.kernels = kernels;
    weight = Weight.of(inputs, outputs, samples, kernels);
    bias = new double[outputs];
    biases = RepeatedRow.of(bias, samples);
    biasGradient = new double[outputs];
  }

  /** Draws the weight for an activation with the given gain, then the bias. */
  void draw(Initialization initialization, double gain, RandomStream random) {
    double[] drawn = new double[inputs * outputs()];
    initialization.draw(drawn, outputs(), inputs, gain, random);
    weight.set(drawn);
    initialization.drawBias(bias, inputs, random);
  }

  /** A copy of its weight and bias. */
  LinearWeights weights() {
    return new LinearWeights(weight.copy(), bias.clone());
  }

  /** What normalizes z, if anything does. */
  Optional<LayerNorm> norm() {
    return norm;
  }

  int inputs() {
    return inputs;
  }

  int outputs() {
    return bias.length;
  }

  /** z = x · w + b. */
  void forward(int n, Array2DRowRealMatrix x, Array2DRowRealMatrix z) {
    weight.forward(n, biases, x, z);
  }

  /** w, without the bias. */
  Weight weight() {
    return weight;
  }

  /** f; it is applied to z, or to u if there is a normalization. */
  Nonlinearity nonlinearity() {
    return nonlinearity;
  }

  /** Sets the gradients of the bias and of the normalization to 0. */
  void clearVectorGradients() {
    Arrays.fill(biasGradient, 0);
    if (norm.isPresent()) {
      norm.get().clearGradients();
    }
  }

  /** Adds the column sums of dz to the gradient of the bias. */
  void addBiasGradient(int n, Array2DRowRealMatrix dz) {
    kernels.addColumnSums(n, dz, biasGradient);
  }

  /** The rows of the weight, then the bias, then those of the normalization. */
  Stream<double[]> values() {
    Stream<double[]> linear = Stream.concat(Arrays.stream(weight.rows()), Stream.of(bias));
    return Stream.concat(linear, norm.stream().flatMap(LayerNorm::values));
  }

  /** The gradients, in the order of the values. */
  Stream<double[]> gradients() {
    Stream<double[]> linear =
        Stream.concat(Arrays.stream(weight.gradientRows()), Stream.of(biasGradient));
    return Stream.concat(linear, norm.stream().flatMap(LayerNorm::gradients));
  }
}
