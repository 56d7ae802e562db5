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

  /** The number of rows of the weight and its gradient. */
  int weightRows() {
    return weight.rows().length;
  }

  /** z = x · w + b. */
  void forward(int n, Array2DRowRealMatrix x, Array2DRowRealMatrix z) {
    weight.forward(n, biases, x, z);
  }

  /** a = f(z), both n×outputs; z is normalized if there is a normalization. */
  void activate(int n, Array2DRowRealMatrix z, Array2DRowRealMatrix a) {
    nonlinearity.apply(n, z, a);
  }

  /** gradient = gradient ∘ f′(z), element-wise, given a = f(z); all n×outputs. */
  void multiplyBySlope(
      int n, Array2DRowRealMatrix z, Array2DRowRealMatrix a, Array2DRowRealMatrix gradient) {
    nonlinearity.multiplyBySlope(n, z, a, gradient);
  }

  Activation activation() {
    return nonlinearity.activation();
  }

  /** Limits the norm of the incoming weights of each unit. */
  void limitNorms(NormLimit norms, double limit) {
    norms.apply(weight.rows(), outputs(), limit);
  }

  /** Where the activation is not smooth. */
  double[] bends() {
    return nonlinearity.activation().bends();
  }

  /** Prepares a backward pass with the current weights. */
  void beginBackward() {
    weight.beginBackward();
  }

  /** dx = dz · wᵀ, the gradient of the loss with respect to the input (n×inputs). */
  void propagate(int n, Array2DRowRealMatrix dz, Array2DRowRealMatrix dx) {
    weight.propagate(n, dz, dx);
  }

  /**
   * Transposes one factor of the weight's gradient to (weightRows×n), for {@link
   * #addWeightGradient}: of the input x (n×inputs) and dz (n×outputs), the gradient with respect to
   * z.
   */
  void transpose(
      int n, Array2DRowRealMatrix x, Array2DRowRealMatrix dz, Array2DRowRealMatrix left) {
    weight.transpose(n, x, dz, left);
  }

  /**
   * Adds rows {@code from} (inclusive) to {@code to} (exclusive) of xᵀ · dz to the gradient of the
   * weight.
   *
   * @param anew whether the gradient is 0, whatever it was
   */
  void addWeightGradient(
      boolean anew,
      int n,
      Array2DRowRealMatrix left,
      Array2DRowRealMatrix x,
      Array2DRowRealMatrix dz,
      int from,
      int to) {
    weight.addGradient(anew, n, left, x, dz, from, to);
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
