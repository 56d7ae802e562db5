package overfit.nn;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import overfit.math.Kernels;
import overfit.math.RandomStream;

/**
 * a = f(z), z = x · w + b, for n samples: x (n×inputs), w (inputs×outputs), b (outputs), z
 * (n×outputs).
 */
final class Layer {
  private final Nonlinearity nonlinearity;
  private final Kernels kernels;
  private final Array2DRowRealMatrix weight;
  private final double[] bias;
  private final Array2DRowRealMatrix weightGradient;
  private final double[] biasGradient;
  private final Array2DRowRealMatrix weightTransposed;

  Layer(int inputs, int outputs, Activation activation, Kernels kernels) {
    nonlinearity = new Nonlinearity(activation, kernels);
    this.kernels = kernels;
    weight = new Array2DRowRealMatrix(inputs, outputs);
    bias = new double[outputs];
    weightGradient = new Array2DRowRealMatrix(inputs, outputs);
    biasGradient = new double[outputs];
    weightTransposed = new Array2DRowRealMatrix(outputs, inputs);
  }

  /** Draws the weight for an activation with that gain, then the bias. */
  void draw(Initialization initialization, double gain, RandomStream random) {
    double[] drawn = new double[inputs() * outputs()];
    initialization.draw(drawn, outputs(), inputs(), gain, random);
    for (int i = 0; i < drawn.length; i++) {
      weight.setEntry(i % inputs(), i / inputs(), drawn[i]);
    }
    initialization.drawBias(bias, inputs(), random);
  }

  int inputs() {
    return weightTransposed.getColumnDimension();
  }

  int outputs() {
    return bias.length;
  }

  void forward(int n, Array2DRowRealMatrix x, Array2DRowRealMatrix z) {
    kernels.affine(n, x, weight, bias, z);
  }

  /** a = f(z), both n×outputs. */
  void activate(int n, Array2DRowRealMatrix z, Array2DRowRealMatrix a) {
    nonlinearity.apply(n, z, a);
  }

  /** gradient = gradient ∘ f′(z), where a = f(z); all n×outputs. */
  void multiplyBySlope(
      int n, Array2DRowRealMatrix z, Array2DRowRealMatrix a, Array2DRowRealMatrix gradient) {
    nonlinearity.multiplyBySlope(n, z, a, gradient);
  }

  /** Turns the input to (inputs×n), as {@code addWeightGradient} wants it. */
  void transposeInput(int n, Array2DRowRealMatrix x, Array2DRowRealMatrix xTransposed) {
    kernels.transpose(n, x, xTransposed);
  }

  /** Makes ready for a way back with the weights as they are now, and with no gradients yet. */
  void beginBackward() {
    kernels.transpose(inputs(), weight, weightTransposed);
    for (double[] row : weightGradient.getDataRef()) {
      Arrays.fill(row, 0);
    }
    Arrays.fill(biasGradient, 0);
  }

  /** dx = dz · wᵀ, the loss's gradient by the input (n×inputs). */
  void propagate(int n, Array2DRowRealMatrix dz, Array2DRowRealMatrix dx) {
    kernels.multiply(n, dz, weightTransposed, dx);
  }

  /**
   * Adds xᵀ · dz to the rows {@code from} to below {@code to} of the weight's gradient, from the
   * input's transpose (inputs×n) and the loss's gradient by z (n×outputs).
   */
  void addWeightGradient(
      int n, Array2DRowRealMatrix xTransposed, Array2DRowRealMatrix dz, int from, int to) {
    kernels.addProduct(xTransposed, dz, n, weightGradient, from, to);
  }

  void addBiasGradient(int n, Array2DRowRealMatrix dz) {
    kernels.addColumnSums(n, dz, biasGradient);
  }

  /** The rows of the weight, then the bias. */
  Stream<double[]> values() {
    return Stream.concat(Arrays.stream(weight.getDataRef()), Stream.of(bias));
  }

  /** In the order of the values. */
  Stream<double[]> gradients() {
    return Stream.concat(Arrays.stream(weightGradient.getDataRef()), Stream.of(biasGradient));
  }
}
