package overfit.nn;

/**
 * Adaptive moment estimation: momentum over a per-parameter scale, both corrected for starting at
 * 0.
 *
 * <p>Algorithm 1 of Kingma and Ba, "Adam: A Method for Stochastic Optimization" (2015),
 * https://arxiv.org/abs/1412.6980.
 */
final class Adam implements Optimizer {
  private final OptimizerOptions options;
  private final Parameters parameters;
  private final Rows mean;
  private final Rows square;
  private int t;

  Adam(OptimizerOptions options, Parameters parameters) {
    this.options = options;
    this.parameters = parameters;
    mean = parameters.values().zeros();
    square = parameters.values().zeros();
  }

  @Override
  public void step(Step step) {
    t++;
    double length = step.rate() / (1 - StrictMath.pow(options.beta1(), t));
    double scale = Math.sqrt(1 - StrictMath.pow(options.beta2(), t));
    for (int i = 0; i < mean.size(); i++) {
      double[] g = parameters.gradients().row(i);
      average(g, mean.row(i), square.row(i));
      descend(parameters.values().row(i), mean.row(i), square.row(i), length, scale);
    }
  }

  private void average(double[] g, double[] m, double[] v) {
    double beta2 = options.beta2();
    double newer1 = 1 - options.beta1();
    double newer2 = 1 - beta2;
    for (int j = 0; j < g.length; j++) {
      m[j] = Math.fma(newer1, g[j] - m[j], m[j]);
      v[j] = Math.fma(newer2 * g[j], g[j], beta2 * v[j]);
    }
  }

  private void descend(double[] theta, double[] m, double[] v, double length, double scale) {
    double epsilon = options.epsilon();
    for (int j = 0; j < theta.length; j++) {
      theta[j] -= length * m[j] / (Math.sqrt(v[j]) / scale + epsilon);
    }
  }

  @Override
  public double[] state() {
    double[] state = new double[1 + 2 * mean.count()];
    state[0] = t;
    mean.copyTo(state, 1);
    square.copyTo(state, 1 + mean.count());
    return state;
  }

  @Override
  public void restore(double[] state) {
    t = (int) state[0];
    mean.copyFrom(state, 1);
    square.copyFrom(state, 1 + mean.count());
  }
}
