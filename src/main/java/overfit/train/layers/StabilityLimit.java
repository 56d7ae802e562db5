package overfit.train.layers;

import overfit.config.Config;
import overfit.config.Settings;
import overfit.nn.optim.OptimizerKind;
import overfit.train.NextUpdate;
import overfit.train.Run;

/**
 * The sharpness above which gradient descent cannot stay in a bowl: its steps swing from side to
 * side, each longer than the last. With full batches, training drives the sharpness up to it: Cohen
 * et al., "Gradient Descent on Neural Networks Typically Occurs at the Edge of Stability" (2021),
 * https://arxiv.org/abs/2103.00065, equation 1.
 */
public enum StabilityLimit {
  PLAIN("2/rate") {
    @Override
    double at(double rate, double momentum) {
      return 2 / rate;
    }
  },

  HEAVY_BALL("2 (1 + momentum)/rate") {
    @Override
    double at(double rate, double momentum) {
      return 2 * (1 + momentum) / rate;
    }
  },

  NESTEROV("2 (1 + momentum)/(rate (1 + 2 momentum))") {
    @Override
    double at(double rate, double momentum) {
      return 2 * (1 + momentum) / (rate * (1 + 2 * momentum));
    }
  },

  /** Optimizers that scale their steps have a limit for the scaled curvature, and batches none. */
  NONE("") {
    @Override
    double at(double rate, double momentum) {
      return Double.NaN;
    }
  };

  private final String formula;

  StabilityLimit(String formula) {
    this.formula = formula;
  }

  /** That of a run with its present settings. */
  static StabilityLimit of(Run run, NextUpdate next) {
    Config config = run.nextConfig();
    boolean descends = config.get(Settings.OPTIMIZER) == OptimizerKind.SGD;
    if (!descends || !run.trainsAsEvaluated()) {
      return NONE;
    }
    if (next.momentum() == 0) {
      return PLAIN;
    }
    if (config.get(Settings.DAMPENING) != 0) {
      return NONE;
    }
    return config.get(Settings.NESTEROV) ? NESTEROV : HEAVY_BALL;
  }

  /** {@code 2/rate}; empty for none. */
  public String formula() {
    return formula;
  }

  abstract double at(double rate, double momentum);
}
