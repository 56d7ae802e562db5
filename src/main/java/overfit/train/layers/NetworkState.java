package overfit.train.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import overfit.math.Vectors;
import overfit.nn.Activation;
import overfit.nn.Objective;
import overfit.nn.ParameterMatrix;
import overfit.train.NextUpdate;
import overfit.train.Run;

/**
 * The layers of a run at some epoch.
 *
 * @param rate the learning rate of the next update
 * @param plain whether the next update is a step of plain gradient descent, −rate · gradient of the
 *     train loss
 * @param layers from the first hidden layer to the output layer
 */
public record NetworkState(long epoch, double rate, boolean plain, List<LayerState> layers) {

  public NetworkState {
    layers = List.copyOf(layers);
  }

  /** That of a run at its present epoch; the run stays as it is. */
  public static NetworkState of(Run run) {
    return new Measurement(run).state();
  }

  /** The output layer. */
  public LayerState last() {
    return layers.get(layers.size() - 1);
  }

  /** The gradient norm of the first layer over that of the last; 0 if the first is 0. */
  public double gradientRatio() {
    double first = layers.get(0).weightGradient();
    return first == 0 ? 0 : first / last().weightGradient();
  }

  /** One look at a run. */
  private static final class Measurement {

    private final Run run;
    private final Objective loss;
    private final double[] weights;
    private final double[] gradient;
    private final NextUpdate next;
    private final double[] change;
    private final boolean plain;

    Measurement(Run run) {
      this.run = run;
      loss = run.lossFunctions().train();
      weights = loss.vector();
      gradient = loss.gradient();
      next = run.nextEpoch().firstUpdate();
      change = next.change();
      plain = isPlain();
    }

    NetworkState state() {
      List<Signals> signals = signals();
      List<LayerState> layers = new ArrayList<>();
      for (int l = 0; l < signals.size(); l++) {
        layers.add(layer(signals.get(l), matrix(l, true), matrix(l, false)));
      }
      return new NetworkState(run.networkEpoch(), next.rate(), plain, layers);
    }

    /** Whether the update agrees with −rate · gradient up to the rounding of the weights. */
    private boolean isPlain() {
      double largest = Arrays.stream(weights).map(Math::abs).max().orElse(0);
      for (int i = 0; i < weights.length; i++) {
        double step = next.rate() * gradient[i];
        double rounding = 4 * (Math.ulp(largest) + Math.ulp(step));
        if (!(Math.abs(change[i] + step) <= rounding)) {
          return false;
        }
      }
      return true;
    }

    private ParameterMatrix matrix(int layer, boolean weights) {
      return loss.matrices().stream()
          .filter(each -> each.layer() == layer && each.weights() == weights)
          .findFirst()
          .orElseThrow();
    }

    private List<Signals> signals() {
      List<Signals> signals = new ArrayList<>();
      List<Activation> activations = loss.activations();
      for (int l = 0; l <= activations.size(); l++) {
        Optional<Activation> activation =
            l < activations.size() ? Optional.of(activations.get(l)) : Optional.empty();
        signals.add(new Signals(matrix(l, true).outputs(), activation));
      }
      loss.visitSignals((l, z, a) -> signals.get(l).add(z, a));
      signals.forEach(Signals::beginSecondPass);
      loss.visitSignals((l, z, a) -> signals.get(l).addAgain(z, a));
      return signals;
    }

    private LayerState layer(Signals signals, ParameterMatrix weight, ParameterMatrix bias) {
      return new LayerState(
          weight.layerName(),
          signals.units(),
          signals.activation(),
          Vectors.length(part(weights, weight)),
          Vectors.length(part(weights, bias)),
          Vectors.length(part(gradient, weight)),
          Vectors.length(part(gradient, bias)),
          update(weight),
          signals.sums(),
          signals.activations(),
          signals.flat(),
          signals.dead(),
          new LayerState.Histograms(
              Histogram.of(part(weights, weight)),
              Histogram.of(part(gradient, weight)),
              signals.histogram()));
    }

    /** By the gradient if that is the same, since rounding swallows a tiny change of a weight. */
    private double update(ParameterMatrix weight) {
      double length =
          plain
              ? next.rate() * Vectors.length(part(gradient, weight))
              : Vectors.length(part(change, weight));
      return length / Vectors.length(part(weights, weight));
    }

    private static double[] part(double[] vector, ParameterMatrix matrix) {
      return Arrays.copyOfRange(vector, matrix.first(), matrix.first() + matrix.count());
    }
  }
}
