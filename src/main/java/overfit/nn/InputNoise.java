package overfit.nn;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import overfit.math.RandomStream;

/**
 * Noise on the inputs of a training step: x + deviation · {@code torch.randn(n, inputs)}, with a
 * float32 draw for every step. For squared error and little noise this acts as a penalty on the
 * slope of the fit.
 *
 * <p>Bishop, "Training with Noise is Equivalent to Tikhonov Regularization" (1995),
 * https://doi.org/10.1162/neco.1995.7.1.108.
 *
 * <p>Its result is reused: it is valid until the next call.
 */
public final class InputNoise {
  private final BySamples results;
  private float[] drawn = new float[0];

  /**
   * @param inputs the number of inputs of a sample
   */
  public InputNoise(int inputs) {
    results = new BySamples(inputs);
  }

  /** x (n×inputs) with noise; without a deviation x itself, and nothing is drawn. */
  public RealMatrix addedTo(RealMatrix x, double deviation, RandomStream random) {
    if (deviation == 0) {
      return x;
    }
    int inputs = x.getColumnDimension();
    int count = x.getRowDimension() * inputs;
    if (drawn.length < count) {
      drawn = new float[count];
    }
    random.fillNormalFloats(drawn, count, 0, 1);
    Array2DRowRealMatrix noisy = results.get(x.getRowDimension());
    for (int i = 0; i < count; i++) {
      double clean = x.getEntry(i / inputs, i % inputs);
      noisy.setEntry(i / inputs, i % inputs, clean + (float) deviation * drawn[i]);
    }
    return noisy;
  }
}
