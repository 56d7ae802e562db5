package overfit.nn;

import overfit.math.Kernels;

/** The function after each hidden layer. */
public enum Activation {
  /** tanh z, https://docs.pytorch.org/docs/stable/generated/torch.nn.Tanh.html. */
  TANH("tanh") {
    @Override
    void apply(Kernels kernels, double[] z, double[] a) {
      kernels.tanh(z, a);
    }

    @Override
    void multiplyBySlope(double[] z, double[] a, double[] gradient) {
      for (int j = 0; j < gradient.length; j++) {
        gradient[j] *= Math.fma(-a[j], a[j], 1);
      }
    }
  },

  /**
   * max(z, 0): Nair and Hinton, "Rectified Linear Units Improve Restricted Boltzmann Machines"
   * (2010).
   */
  RELU("relu") {
    @Override
    void apply(Kernels kernels, double[] z, double[] a) {
      for (int j = 0; j < z.length; j++) {
        a[j] = Math.max(z[j], 0);
      }
    }

    @Override
    void multiplyBySlope(double[] z, double[] a, double[] gradient) {
      for (int j = 0; j < gradient.length; j++) {
        gradient[j] = z[j] <= 0 ? 0 : gradient[j];
      }
    }
  },

  /** 1 / (1 + e⁻ᶻ), https://docs.pytorch.org/docs/stable/generated/torch.nn.Sigmoid.html. */
  SIGMOID("sigmoid") {
    @Override
    void apply(Kernels kernels, double[] z, double[] a) {
      for (int j = 0; j < z.length; j++) {
        a[j] = 1 / (1 + StrictMath.exp(-z[j]));
      }
    }

    @Override
    void multiplyBySlope(double[] z, double[] a, double[] gradient) {
      for (int j = 0; j < gradient.length; j++) {
        gradient[j] *= a[j] * (1 - a[j]);
      }
    }
  },

  /** z itself, which makes the network linear. */
  IDENTITY("identity") {
    @Override
    void apply(Kernels kernels, double[] z, double[] a) {
      System.arraycopy(z, 0, a, 0, z.length);
    }

    @Override
    void multiplyBySlope(double[] z, double[] a, double[] gradient) {}
  };

  private final String key;

  Activation(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }

  /** a = f(z), element by element. */
  abstract void apply(Kernels kernels, double[] z, double[] a);

  /** gradient = gradient ∘ f′(z), where a = f(z). */
  abstract void multiplyBySlope(double[] z, double[] a, double[] gradient);
}
