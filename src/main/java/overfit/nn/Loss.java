package overfit.nn;

import org.apache.commons.math3.linear.RealMatrix;
import overfit.math.Erf;

/** Loss functions: the mean over all elements of a function of the error, prediction − y. */
public enum Loss {
  /** Mean squared error, https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html. */
  MSE("mse", "error^2", "2 error") {
    @Override
    public double of(double error) {
      return error * error;
    }

    @Override
    double slope(double error) {
      return 2 * error;
    }

    @Override
    double expected(double error, double deviation) {
      return error * error + deviation * deviation;
    }
  },

  /** Mean absolute error, https://docs.pytorch.org/docs/stable/generated/torch.nn.L1Loss.html. */
  L1("l1", "|error|", "sign(error)") {
    @Override
    double[] bends() {
      return AT_ZERO;
    }

    @Override
    public double growth(double scale) {
      return scale;
    }

    @Override
    public double of(double error) {
      return Math.abs(error);
    }

    @Override
    double slope(double error) {
      return Math.signum(error);
    }

    /** The mean of a folded normal distribution: 2σφ(e/σ) + e·erf(e/(σ√2)). */
    @Override
    double expected(double error, double deviation) {
      double t = error / deviation;
      return 2 * deviation * density(t) + error * Erf.of(t / SQRT_2);
    }
  },

  /**
   * Half the squared error up to |error| = δ = 1, linear beyond: Huber, "Robust Estimation of a
   * Location Parameter" (1964),
   * https://docs.pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html.
   */
  HUBER("huber", Loss.ROUNDED_ABSOLUTE, Loss.CLAMPED) {
    @Override
    double[] bends() {
      return AT_ONE;
    }

    @Override
    public double of(double error) {
      double size = Math.abs(error);
      return size <= HUBER_DELTA ? 0.5 * error * error : HUBER_DELTA * (size - 0.5 * HUBER_DELTA);
    }

    @Override
    double slope(double error) {
      return Math.max(-HUBER_DELTA, Math.min(HUBER_DELTA, error));
    }

    @Override
    double expected(double error, double deviation) {
      return expectedHuber(error, deviation);
    }
  },

  /**
   * Absolute error, quadratic below β = 1: Girshick, "Fast R-CNN" (2015),
   * https://arxiv.org/abs/1504.08083. It is the Huber loss divided by β, so with β = 1 the same.
   */
  SMOOTH_L1("smooth-l1", Loss.ROUNDED_ABSOLUTE, Loss.CLAMPED) {
    @Override
    double[] bends() {
      return AT_ONE;
    }

    @Override
    public double growth(double scale) {
      return scale;
    }

    @Override
    public double of(double error) {
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
    double expected(double error, double deviation) {
      return expectedHuber(error, deviation);
    }
  };

  private static final double HUBER_DELTA = 1;

  private static final String ROUNDED_ABSOLUTE =
      "error^2 / 2 if |error| < 1, otherwise |error| - 1/2";

  private static final String CLAMPED = "max(-1, min(1, error))";

  private static final double SMOOTH_L1_BETA = 1;

  private static final double SQRT_2 = Math.sqrt(2);

  /** Beyond as many standard deviations, the normal density is 0 as a double. */
  private static final double FAR = 39;

  private static final double[] SMOOTH = {};
  private static final double[] AT_ZERO = {0};
  private static final double[] AT_ONE = {-1, 1};

  private final String key;
  private final String formula;
  private final String slopeFormula;

  Loss(String key, String formula, String slopeFormula) {
    this.key = key;
    this.formula = formula;
    this.slopeFormula = slopeFormula;
  }

  public String key() {
    return key;
  }

  /** The formula for one sample, in ASCII, for the help. */
  public String formula() {
    return formula;
  }

  /** The formula of its derivative by the error, for one sample, in ASCII. */
  public String slopeFormula() {
    return slopeFormula;
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

  /**
   * The factor by which a loss grows if errors are measured in units that are {@code scale} times
   * smaller. With it, the bends of huber and smooth-l1 stay where they were, at an error of {@code
   * scale}.
   */
  public double growth(double scale) {
    return scale * scale;
  }

  /** The number of elements, the divisor of the mean. */
  static double elements(RealMatrix y) {
    return (double) y.getRowDimension() * y.getColumnDimension();
  }

  /**
   * The loss of predictions (n×m) to be expected on new samples, given the noiseless targets (n×m)
   * and the standard deviation of the normal noise of the samples.
   */
  public double expected(RealMatrix prediction, RealMatrix target, double deviation) {
    double sum = 0;
    for (int i = 0; i < target.getRowDimension(); i++) {
      for (int j = 0; j < target.getColumnDimension(); j++) {
        double error = prediction.getEntry(i, j) - target.getEntry(i, j);
        sum += deviation == 0 ? of(error) : expected(error, deviation);
      }
    }
    return sum / elements(target);
  }

  /** The loss of the true function itself to be expected on new samples: the noise floor. */
  public double ofNoise(double deviation) {
    return deviation == 0 ? 0 : expected(0, deviation);
  }

  /**
   * The expectation of the loss of u, normally distributed around an error e with a deviation σ >
   * 0: the integral of the loss over the density of u, in closed form.
   */
  abstract double expected(double error, double deviation);

  /**
   * With δ = β = 1, a = (−1 − e)/σ and b = (1 − e)/σ: half of (e² + σ²)(Φ(b) − Φ(a)) + 2eσ(φ(a) −
   * φ(b)) + σ²(aφ(a) − bφ(b)) from the parabola, and (e − ½)Φ(−b) + σφ(b) and (−e − ½)Φ(a) + σφ(a)
   * from the two lines.
   */
  private static double expectedHuber(double e, double deviation) {
    double a = (-1 - e) / deviation;
    double b = (1 - e) / deviation;
    double densityA = density(a);
    double densityB = density(b);
    double belowA = below(a);
    double belowB = below(b);
    double parabola =
        (e * e + deviation * deviation) * (belowB - belowA)
            + 2 * e * deviation * (densityA - densityB)
            + deviation * deviation * (times(a, densityA) - times(b, densityB));
    double lines = (e - 0.5) * (1 - belowB) + (-e - 0.5) * belowA;
    return parabola / 2 + lines + deviation * (densityA + densityB);
  }

  /** Φ(t), the probability that a standard normal number is below t. */
  private static double below(double t) {
    return (1 + Erf.of(t / SQRT_2)) / 2;
  }

  /** φ(t), the standard normal density. */
  private static double density(double t) {
    return Math.abs(t) > FAR ? 0 : StrictMath.exp(-t * t / 2) / Math.sqrt(2 * Math.PI);
  }

  /** t · φ(t), which is 0 for an infinite t. */
  private static double times(double t, double density) {
    return density == 0 ? 0 : t * density;
  }

  /**
   * The errors where a derivative of the loss jumps, in ascending order; empty if there are none.
   */
  double[] bends() {
    return SMOOTH;
  }

  /** The loss of one element. */
  public abstract double of(double error);

  /** The derivative of the loss of one element. */
  abstract double slope(double error);
}
