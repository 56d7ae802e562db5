package overfit.nn;

import org.apache.commons.math3.linear.RealMatrix;
import overfit.math.Erf;

/** Loss functions: the mean over all elements of a function of the error, prediction − y. */
public enum Loss {
  /** Mean squared error, https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html. */
  MSE("mse") {
    @Override
    double of(double error) {
      return error * error;
    }

    @Override
    double slope(double error) {
      return 2 * error;
    }

    @Override
    public double ofNoise(double deviation) {
      return deviation * deviation;
    }
  },

  /** Mean absolute error, https://docs.pytorch.org/docs/stable/generated/torch.nn.L1Loss.html. */
  L1("l1") {
    @Override
    double of(double error) {
      return Math.abs(error);
    }

    @Override
    double slope(double error) {
      return Math.signum(error);
    }

    @Override
    public double ofNoise(double deviation) {
      return deviation * Math.sqrt(2 / Math.PI);
    }
  },

  /**
   * Half the squared error up to |error| = δ = 1, linear beyond: Huber, "Robust Estimation of a
   * Location Parameter" (1964),
   * https://docs.pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html.
   */
  HUBER("huber") {
    @Override
    double of(double error) {
      double size = Math.abs(error);
      return size <= HUBER_DELTA ? 0.5 * error * error : HUBER_DELTA * (size - 0.5 * HUBER_DELTA);
    }

    @Override
    double slope(double error) {
      return Math.max(-HUBER_DELTA, Math.min(HUBER_DELTA, error));
    }

    @Override
    public double ofNoise(double deviation) {
      return huberOfNoise(deviation);
    }
  },

  /**
   * Absolute error, quadratic below β = 1: Girshick, "Fast R-CNN" (2015),
   * https://arxiv.org/abs/1504.08083. It is the Huber loss divided by β, so with β = 1 the same.
   */
  SMOOTH_L1("smooth-l1") {
    @Override
    double of(double error) {
      double size = Math.abs(error);
      return size < SMOOTH_L1_BETA
          ? 0.5 * error * error / SMOOTH_L1_BETA
          : size - 0.5 * SMOOTH_L1_BETA;
    }

    @Override
    double slope(double error) {
      return Math.max(-1, Math.min(1, error / SMOOTH_L1_BETA));
    }

    @Override
    public double ofNoise(double deviation) {
      return huberOfNoise(deviation);
    }
  };

  private static final double HUBER_DELTA = 1;

  /** With less noise, no error reaches δ, which is at least forty standard deviations away. */
  private static final double SMALL_NOISE = 1 / 40.0;

  private static final double SMOOTH_L1_BETA = 1;

  private final String key;

  Loss(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }

  /** The loss of predictions (n×m) for targets y (n×m). */
  public double of(RealMatrix prediction, RealMatrix y) {
    double sum = 0;
    for (int i = 0; i < y.getRowDimension(); i++) {
      for (int j = 0; j < y.getColumnDimension(); j++) {
        sum += of(prediction.getEntry(i, j) - y.getEntry(i, j));
      }
    }
    return sum / elements(y);
  }

  /** The number of elements, the divisor of the mean. */
  static double elements(RealMatrix y) {
    return (double) y.getRowDimension() * y.getColumnDimension();
  }

  /**
   * The expected loss of the true function itself if y has normal noise with this standard
   * deviation: the integral of the loss over the noise.
   */
  public abstract double ofNoise(double deviation);

  /** With δ = β = 1 and a = 1/σ: σ²/2 · (erf(a/√2) − 2aφ(a)) + 2σφ(a) − (1 − erf(a/√2)) / 2. */
  private static double huberOfNoise(double deviation) {
    if (deviation < SMALL_NOISE) {
      return deviation * deviation / 2;
    }
    double a = 1 / deviation;
    double density = StrictMath.exp(-a * a / 2) / Math.sqrt(2 * Math.PI);
    double inside = Erf.of(a / Math.sqrt(2));
    double small = deviation * deviation / 2 * (inside - 2 * a * density);
    return small + 2 * deviation * density - (1 - inside) / 2;
  }

  /** The loss of one element. */
  abstract double of(double error);

  /** The derivative of the loss of one element. */
  abstract double slope(double error);
}
