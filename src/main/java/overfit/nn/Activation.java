package overfit.nn;

import overfit.math.Erf;
import overfit.math.FusedMultiplyAdd;
import overfit.math.Kernels;
import overfit.math.Tanh;

/**
 * Activation functions, applied element-wise after each hidden layer: a = f(z). All constants are
 * PyTorch's defaults.
 */
public enum Activation {
  /** tanh z, https://docs.pytorch.org/docs/stable/generated/torch.nn.Tanh.html. */
  TANH("tanh", "tanh(z)", "1 - a^2", Gain.TANH) {
    @Override
    public boolean isFlat(double z, double a) {
      return Math.abs(a) > NEARLY_ONE;
    }

    @Override
    double of(double z) {
      return Tanh.of(z);
    }

    @Override
    double slope(double z, double a) {
      return FusedMultiplyAdd.of(-a, a, 1);
    }

    @Override
    void apply(Kernels kernels, double[] z, double[] a) {
      kernels.tanh(z, a);
    }

    @Override
    void multiplyBySlope(double[] z, double[] a, double[] gradient) {
      for (int j = 0; j < gradient.length; j++) {
        gradient[j] *= FusedMultiplyAdd.of(-a[j], a[j], 1);
      }
    }
  },

  /**
   * max(z, 0): Nair and Hinton, "Rectified Linear Units Improve Restricted Boltzmann Machines"
   * (2010).
   */
  RELU("relu", "max(z, 0)", "1 if z > 0, otherwise 0", Gain.RELU) {
    @Override
    double[] bends() {
      return AT_ZERO;
    }

    @Override
    public boolean isFlat(double z, double a) {
      return a == 0;
    }

    @Override
    double of(double z) {
      return Math.max(z, 0);
    }

    @Override
    double slope(double z, double a) {
      return z > 0 ? 1 : 0;
    }
  },

  /**
   * 1 / (1 + e⁻ᶻ), the logistic function:
   * https://docs.pytorch.org/docs/stable/generated/torch.nn.Sigmoid.html.
   */
  SIGMOID("sigmoid", "1 / (1 + exp(-z))", "a (1 - a)", Gain.ONE) {
    @Override
    public boolean isFlat(double z, double a) {
      return Math.abs(2 * a - 1) > NEARLY_ONE;
    }

    @Override
    double of(double z) {
      return logistic(z);
    }

    @Override
    double slope(double z, double a) {
      return a * (1 - a);
    }
  },

  /** f(z) = z, which makes the network linear. */
  IDENTITY("identity", "z", "1", Gain.ONE) {
    @Override
    double of(double z) {
      return z;
    }

    @Override
    double slope(double z, double a) {
      return 1;
    }
  },

  /**
   * z for z > 0, otherwise 0.01 z: Maas et al., "Rectifier Nonlinearities Improve Neural Network
   * Acoustic Models" (2013).
   */
  LEAKY_RELU(
      "leaky-relu", "z if z > 0, otherwise 0.01 z", "1 if z > 0, otherwise 0.01", Gain.LEAKY_RELU) {
    @Override
    double[] bends() {
      return AT_ZERO;
    }

    @Override
    double of(double z) {
      return z > 0 ? z : 0.01 * z;
    }

    @Override
    double slope(double z, double a) {
      return z > 0 ? 1 : 0.01;
    }
  },

  /**
   * z for z > 0, otherwise eᶻ − 1: Clevert et al., "Fast and Accurate Deep Network Learning by
   * Exponential Linear Units" (2016), https://arxiv.org/abs/1511.07289.
   */
  ELU("elu", "z if z > 0, otherwise exp(z) - 1", "1 if z > 0, otherwise exp(z)", Gain.RELU) {
    @Override
    double[] bends() {
      return AT_ZERO;
    }

    @Override
    public boolean isFlat(double z, double a) {
      return a < -NEARLY_ONE;
    }

    @Override
    double of(double z) {
      return z > 0 ? z : StrictMath.expm1(z);
    }

    @Override
    double slope(double z, double a) {
      return z > 0 ? 1 : StrictMath.exp(z);
    }
  },

  /**
   * A scaled ELU, which preserves mean 0 and variance 1: Klambauer et al., "Self-Normalizing Neural
   * Networks" (2017), https://arxiv.org/abs/1706.02515.
   */
  SELU(
      "selu",
      "1.0507 z if z > 0, otherwise 1.7581 (exp(z) - 1)",
      "1.0507 if z > 0, otherwise 1.7581 exp(z)",
      Gain.SELU) {
    @Override
    double[] bends() {
      return AT_ZERO;
    }

    @Override
    public boolean isFlat(double z, double a) {
      return a < -NEARLY_ONE * SELU_SCALE * SELU_ALPHA;
    }

    @Override
    double of(double z) {
      return SELU_SCALE * (z > 0 ? z : SELU_ALPHA * StrictMath.expm1(z));
    }

    @Override
    double slope(double z, double a) {
      return SELU_SCALE * (z > 0 ? 1 : SELU_ALPHA * StrictMath.exp(z));
    }
  },

  /**
   * z Φ(z), where Φ is the cumulative distribution function of the normal distribution: Hendrycks
   * and Gimpel, "Gaussian Error Linear Units" (2016), https://arxiv.org/abs/1606.08415.
   */
  GELU(
      "gelu",
      "z Phi(z), where Phi is the normal distribution function",
      "Phi(z) + z phi(z), where phi is the normal density",
      Gain.RELU) {
    @Override
    public boolean isFlat(double z, double a) {
      return isInLowerTail(z, a);
    }

    @Override
    double of(double z) {
      return z * 0.5 * (1 + Erf.of(z * Math.sqrt(0.5)));
    }

    @Override
    double slope(double z, double a) {
      double below = 0.5 * (1 + Erf.of(z * Math.sqrt(0.5)));
      return below + z * StrictMath.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
    }
  },

  /**
   * GELU with the approximation Φ(z) ≈ ½ (1 + tanh(√(2/π) (z + 0.044715 z³))), from the same paper.
   */
  GELU_TANH(
      "gelu-tanh",
      "z/2 (1 + tanh(sqrt(2/pi) (z + 0.044715 z^3)))",
      "(1 + t)/2 + z/2 (1 - t^2) sqrt(2/pi) (1 + 0.134145 z^2), where t is the tanh of f(z)",
      Gain.RELU) {
    @Override
    public boolean isFlat(double z, double a) {
      return isInLowerTail(z, a);
    }

    @Override
    double of(double z) {
      return 0.5 * z * (1 + Tanh.of(inner(z)));
    }

    @Override
    double slope(double z, double a) {
      double t = Tanh.of(inner(z));
      double innerSlope = Math.sqrt(2 / Math.PI) * (1 + 3 * 0.044715 * z * z);
      return 0.5 * (1 + t) + 0.5 * z * (1 - t * t) * innerSlope;
    }

    private double inner(double z) {
      return Math.sqrt(2 / Math.PI) * (z + 0.044715 * z * z * z);
    }
  },

  /**
   * z / (1 + e⁻ᶻ), also known as swish: Elfwing et al. (2017), https://arxiv.org/abs/1702.03118.
   */
  SILU("silu", "z / (1 + exp(-z))", "s (1 + z (1 - s)), where s = 1 / (1 + exp(-z))", Gain.RELU) {
    @Override
    public boolean isFlat(double z, double a) {
      return isInLowerTail(z, a);
    }

    @Override
    double of(double z) {
      return z * logistic(z);
    }

    @Override
    double slope(double z, double a) {
      double s = logistic(z);
      return s * (1 + z * (1 - s));
    }
  },

  /**
   * z tanh(ln(1 + eᶻ)): Misra, "Mish: A Self Regularized Non-Monotonic Activation Function" (2019),
   * https://arxiv.org/abs/1908.08681.
   *
   * <p>tanh(ln(1 + e)) = n / (n + 2) with n = e (e + 2).
   */
  MISH(
      "mish",
      "z tanh(ln(1 + exp(z)))",
      "t + z (1 - t^2) / (1 + exp(-z)), where t = tanh(ln(1 + exp(z)))",
      Gain.RELU) {
    @Override
    public boolean isFlat(double z, double a) {
      return isInLowerTail(z, a);
    }

    @Override
    double of(double z) {
      return z * damping(z);
    }

    @Override
    double slope(double z, double a) {
      double t = damping(z);
      return t + z * logistic(z) * (1 - t * t);
    }

    private double damping(double z) {
      double e = StrictMath.exp(Math.min(z, LINEAR_ABOVE));
      double n = e * (e + 2);
      return n / (n + 2);
    }
  },

  /**
   * ln(1 + eᶻ), and z itself above 20, as in PyTorch: Dugas et al. (2000),
   * https://docs.pytorch.org/docs/stable/generated/torch.nn.Softplus.html.
   */
  SOFTPLUS("softplus", "ln(1 + exp(z))", "1 / (1 + exp(-z))", Gain.RELU) {
    @Override
    double[] bends() {
      return AT_LIMIT;
    }

    @Override
    public boolean isFlat(double z, double a) {
      return isInLowerTail(z, a);
    }

    @Override
    double of(double z) {
      return z > LINEAR_ABOVE ? z : StrictMath.log1p(StrictMath.exp(z));
    }

    @Override
    double slope(double z, double a) {
      return z > LINEAR_ABOVE ? 1 : logistic(z);
    }
  },

  /**
   * z clamped to [−1, 1]: https://docs.pytorch.org/docs/stable/generated/torch.nn.Hardtanh.html.
   */
  HARDTANH("hardtanh", "max(-1, min(1, z))", "1 if -1 < z < 1, otherwise 0", Gain.TANH) {
    @Override
    double[] bends() {
      return AT_ONE;
    }

    @Override
    public boolean isFlat(double z, double a) {
      return Math.abs(a) > NEARLY_ONE;
    }

    @Override
    double of(double z) {
      return Math.max(-1, Math.min(1, z));
    }

    @Override
    double slope(double z, double a) {
      return z > -1 && z < 1 ? 1 : 0;
    }
  };

  private static final double SELU_ALPHA = 1.6732632423543772848170429916717;
  private static final double SELU_SCALE = 1.0507009873554804934193349852946;

  /** Above this, ln(1 + eᶻ) equals z to a relative precision of 2e-9. */
  private static final double LINEAR_ABOVE = 20;

  /** From here on a bounded activation counts as saturated: the slope of tanh is 0.06 there. */
  private static final double NEARLY_ONE = 0.97;

  private static final double[] SMOOTH = {};
  private static final double[] AT_ZERO = {0};
  private static final double[] AT_ONE = {-1, 1};
  private static final double[] AT_LIMIT = {LINEAR_ABOVE};

  private final String key;
  private final String formula;
  private final String slopeFormula;
  private final Gain gain;

  Activation(String key, String formula, String slopeFormula, Gain gain) {
    this.key = key;
    this.formula = formula;
    this.slopeFormula = slopeFormula;
    this.gain = gain;
  }

  public String key() {
    return key;
  }

  /** The formula of f(z), in ASCII, for the help. */
  public String formula() {
    return formula;
  }

  /** The formula of f'(z), where a = f(z), in ASCII. */
  public String slopeFormula() {
    return slopeFormula;
  }

  /** The formula of the recommended gain, in ASCII, for the help. */
  public String gainFormula() {
    return gain.formula();
  }

  /**
   * The recommended gain of an initialization, which preserves the variance through the layer:
   * {@code torch.nn.init.calculate_gain}. For functions that it does not support, this is the gain
   * of relu or tanh, whichever is more similar.
   */
  double gain() {
    return gain.value();
  }

  abstract double of(double z);

  /** The derivative f′(z), given a = f(z). */
  abstract double slope(double z, double a);

  /** Where f or a derivative of it jumps, in ascending order; empty if it is smooth everywhere. */
  double[] bends() {
    return SMOOTH;
  }

  /**
   * Whether f is flat at z, where a = f(z), so that hardly any gradient passes: within 3 % of an
   * end of its range, or at relu's 0. For functions that approach 0 from z = −1 on: nearer to it
   * than 0.03.
   */
  public boolean isFlat(double z, double a) {
    return false;
  }

  /** Whether it is flat somewhere. */
  public boolean hasFlatPart() {
    return this != IDENTITY && this != LEAKY_RELU;
  }

  private static boolean isInLowerTail(double z, double a) {
    return z < -1 && Math.abs(a) < 1 - NEARLY_ONE;
  }

  /** a = f(z), element-wise. */
  void apply(Kernels kernels, double[] z, double[] a) {
    for (int j = 0; j < z.length; j++) {
      a[j] = of(z[j]);
    }
  }

  /** gradient = gradient ∘ f′(z), element-wise, given a = f(z). */
  void multiplyBySlope(double[] z, double[] a, double[] gradient) {
    for (int j = 0; j < gradient.length; j++) {
      gradient[j] *= slope(z[j], a[j]);
    }
  }

  private static double logistic(double z) {
    return 1 / (1 + StrictMath.exp(-z));
  }
}
