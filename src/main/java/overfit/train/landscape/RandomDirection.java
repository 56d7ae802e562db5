package overfit.train.landscape;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import overfit.math.RandomStream;
import overfit.nn.ParameterMatrix;

/**
 * A random direction whose rows are as long as those of the network's weights, so that a step along
 * it means the same for large and for small weights: Li et al., "Visualizing the Loss Landscape of
 * Neural Nets" (2018), https://arxiv.org/abs/1712.09913. In a linear layer, a filter is the row of
 * weights of a unit. Biases do not move.
 */
final class RandomDirection {

  /** Prevents division by 0, as in the code of the paper. */
  private static final double EPSILON = 1e-10;

  private final double[] weights;
  private final double[] direction;

  private RandomDirection(double[] weights) {
    this.weights = weights;
    direction = new double[weights.length];
  }

  /**
   * Drawn after {@code torch.manual_seed(seed)} as one float32 {@code randn} a matrix, in the order
   * of the parameters; biases are drawn too.
   */
  static double[] of(List<ParameterMatrix> matrices, double[] weights, long seed) {
    RandomDirection made = new RandomDirection(weights);
    RandomStream random = new RandomStream(seed);
    for (ParameterMatrix matrix : matrices) {
      double[] drawn = new double[matrix.count()];
      random.fillNormalFloats(drawn, 0, 1);
      if (matrix.weights()) {
        made.place(matrix, drawn);
      }
    }
    return made.direction;
  }

  private void place(ParameterMatrix matrix, double[] drawn) {
    for (int from = 0; from < drawn.length; from += matrix.inputs()) {
      int[] row = IntStream.range(from, from + matrix.inputs()).toArray();
      double length = length(IntStream.of(row).mapToDouble(i -> weights[matrix.position(i)]));
      double raw = length(IntStream.of(row).mapToDouble(i -> drawn[i]));
      for (int i : row) {
        direction[matrix.position(i)] = drawn[i] * (length / (raw + EPSILON));
      }
    }
  }

  private static double length(DoubleStream row) {
    return Math.sqrt(row.map(value -> value * value).sum());
  }
}
