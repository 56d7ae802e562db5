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
  private final Nonlinearity nonlinearity;
  private final Optional<LayerNorm> norm;
  private final Kernels kernels;
  private final Array2DRowRealMatrix weight;
  private final double[] bias;
  private final Array2DRowRealMatrix weightGradient;
  private final double[] biasGradient;
  private final Array2DRowRealMatrix weightTransposed;

  /** Without a normalization. */
  Layer(int inputs, int outputs, Activation activation, Kernels kernels) {
    this(inputs, outputs, Optional.empty(), activation, kernels);
  }

  /** With a layer normalization. */
  static Layer normalized(int inputs, int outputs, Activation activation, Kernels kernels) {
    LayerNorm norm = new LayerNorm(outputs, kernels);
    return new Layer(inputs, outputs, Optional.of(norm), activation, kernels);
  }

  private Layer(
      int inputs, int outputs, Optional<LayerNorm> norm, Activation activation, Kernels kernels) {
    this.norm = norm;
    nonlinearity = new Nonlinearity(activation, kernels);
    this.kernels = kernels;
    weight = new Array2DRowRealMatrix(inputs, outputs);
    bias = new double[outputs];
    weightGradient = new Array2DRowRealMatrix(inputs, outputs);
    biasGradient = new double[outputs];
    weightTransposed = new Array2DRowRealMatrix(outputs, inputs);
  }

  /** Draws the weight for an activation with the given gain, then the bias. */
  void draw(Initialization initialization, double gain, RandomStream random) {
    double[] drawn = new double[inputs() * outputs()];
    initialization.draw(drawn, outputs(), inputs(), gain, random);
    for (int i = 0; i < drawn.length; i++) {
      weight.setEntry(i % inputs(), i / inputs(), drawn[i]);
    }
    initialization.drawBias(bias, inputs(), random);
  }

  /** A copy of its weight and bias. */
  LinearWeights weights() {
    return new LinearWeights(weight.transpose().getData(), bias.clone());
  }

  /** What normalizes z, if anything does. */
  Optional<LayerNorm> norm() {
    return norm;
  }

  int inputs() {
    return weightTransposed.getColumnDimension();
  }

  int outputs() {
    return bias.length;
  }

  /** z = x · w + b. */
  void forward(int n, Array2DRowRealMatrix x, Array2DRowRealMatrix z) {
    kernels.affine(n, x, weight, bias, z);
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

  /** Transposes the input to (inputs×n), for {@link #addWeightGradient}. */
  void transposeInput(int n, Array2DRowRealMatrix x, Array2DRowRealMatrix xTransposed) {
    kernels.transpose(n, x, xTransposed);
  }

  Activation activation() {
    return nonlinearity.activation();
  }

  /** Limits the norm of the incoming weights of each unit. */
  void limitNorms(NormLimit norms, double limit) {
    norms.apply(weight.getDataRef(), limit);
  }

  /** Where the activation is not smooth. */
  double[] bends() {
    return nonlinearity.activation().bends();
  }

  /** Prepares a backward pass with the current weights: sets all gradients to 0. */
  void beginBackward() {
    kernels.transpose(inputs(), weight, weightTransposed);
    for (double[] row : weightGradient.getDataRef()) {
      Arrays.fill(row, 0);
    }
    Arrays.fill(biasGradient, 0);
    if (norm.isPresent()) {
      norm.get().beginBackward();
    }
  }

  /** dx = dz · wᵀ, the gradient of the loss with respect to the input (n×inputs). */
  void propagate(int n, Array2DRowRealMatrix dz, Array2DRowRealMatrix dx) {
    kernels.multiply(n, dz, weightTransposed, dx);
  }

  /**
   * Adds rows {@code from} (inclusive) to {@code to} (exclusive) of xᵀ · dz to the gradient of the
   * weight, given xᵀ (inputs×n) and dz (n×outputs), the gradient with respect to z.
   */
  void addWeightGradient(
      int n, Array2DRowRealMatrix xTransposed, Array2DRowRealMatrix dz, int from, int to) {
    kernels.addProduct(xTransposed, dz, n, weightGradient, from, to);
  }

  /** Adds the column sums of dz to the gradient of the bias. */
  void addBiasGradient(int n, Array2DRowRealMatrix dz) {
    kernels.addColumnSums(n, dz, biasGradient);
  }

  /** The rows of the weight, then the bias, then those of the normalization. */
  Stream<double[]> values() {
    Stream<double[]> linear = Stream.concat(Arrays.stream(weight.getDataRef()), Stream.of(bias));
    return Stream.concat(linear, norm.stream().flatMap(LayerNorm::values));
  }

  /** The gradients, in the order of the values. */
  Stream<double[]> gradients() {
    Stream<double[]> linear =
        Stream.concat(Arrays.stream(weightGradient.getDataRef()), Stream.of(biasGradient));
    return Stream.concat(linear, norm.stream().flatMap(LayerNorm::gradients));
  }
}
