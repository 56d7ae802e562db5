package overfit.train.layers;

import java.util.Optional;
import java.util.stream.Stream;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.config.ShortestDecimal;
import overfit.nn.Step;
import overfit.nn.optim.OptimizerKind;
import overfit.train.NextEpoch;
import overfit.train.Run;

/**
 * The sharpness above which gradient descent cannot stay in a bowl: its steps swing from side to
 * side, each longer than the last. With full batches, training drives the sharpness up to it: Cohen
 * et al., "Gradient Descent on Neural Networks Typically Occurs at the Edge of Stability" (2021),
 * https://arxiv.org/abs/2103.00065, equation 1.
 *
 * <p>The sharpness is that of the train loss. An L2 penalty adds its strength to every curvature,
 * so that it is subtracted here; an L1 penalty adds none, but where a weight is 0.
 *
 * @param value the limit; NaN if there is none
 * @param formula {@code 2/rate}; empty if there is none
 * @param unknown why there is none, such as {@code with adam}; empty if there is one
 */
public record StabilityLimit(double value, String formula, String unknown) {

  private static final int DIGITS = 4;

  /** That of a run with its present settings. */
  static StabilityLimit of(Run run) {
    NextEpoch next = run.nextEpoch();
    Step step = next.step();
    return reason(next.config(), step, run.trainsAsEvaluated())
        .map(reason -> new StabilityLimit(Double.NaN, "", reason))
        .orElseGet(() -> known(next.config(), step));
  }

  /** A limit that was computed before; NaN for none. */
  public static StabilityLimit read(double value) {
    return new StabilityLimit(value, "", "");
  }

  public boolean exists() {
    return !Double.isNaN(value);
  }

  /** {@code descent is stable up to 2/rate = 200}, or why there is no limit. */
  String words() {
    return exists()
        ? "descent is stable up to " + formula + " = " + ShortestDecimal.rounded(value, DIGITS)
        : "no limit is known " + unknown;
  }

  /** What makes the steps other than those that the limit is for. */
  private static Optional<String> reason(Config config, Step step, boolean trainsAsEvaluated) {
    OptimizerKind optimizer = config.get(Settings.OPTIMIZER);
    boolean clips =
        config.get(Settings.CLIP_NORM).isPresent() || config.get(Settings.CLIP_VALUE).isPresent();
    boolean onlyWeights = config.get(Settings.L2) > 0 && !config.get(Settings.DECAY_BIASES);
    return Stream.of(
            when(optimizer != OptimizerKind.SGD, "with " + optimizer.key()),
            when(!trainsAsEvaluated, "with mini-batches, dropout or input noise"),
            when(clips, "with clipped gradients"),
            when(config.get(Settings.MAX_NORM).isPresent(), "with a maximum norm"),
            when(onlyWeights, "with an L2 penalty on the weights alone"),
            when(
                step.momentumInForce() > 0 && config.get(Settings.DAMPENING) != 0,
                "with dampening"))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> when(boolean is, String reason) {
    return is ? Optional.of(reason) : Optional.empty();
  }

  private static StabilityLimit known(Config config, Step step) {
    double l2 = config.get(Settings.L2);
    double momentum = step.momentumInForce();
    Descent descent = Descent.of(config, momentum);
    double value = descent.limit(step.rate(), momentum) - l2;
    return new StabilityLimit(value, descent.formula + (l2 > 0 ? " - l2" : ""), "");
  }

  /** Gradient descent on an objective. */
  private enum Descent {
    PLAIN("2/rate") {
      @Override
      double limit(double rate, double momentum) {
        return 2 / rate;
      }
    },

    HEAVY_BALL("2 (1 + momentum)/rate") {
      @Override
      double limit(double rate, double momentum) {
        return 2 * (1 + momentum) / rate;
      }
    },

    NESTEROV("2 (1 + momentum)/(rate (1 + 2 momentum))") {
      @Override
      double limit(double rate, double momentum) {
        return 2 * (1 + momentum) / (rate * (1 + 2 * momentum));
      }
    };

    private final String formula;

    Descent(String formula) {
      this.formula = formula;
    }

    static Descent of(Config config, double momentum) {
      if (momentum == 0) {
        return PLAIN;
      }
      return config.get(Settings.NESTEROV) ? NESTEROV : HEAVY_BALL;
    }

    abstract double limit(double rate, double momentum);
  }
}
