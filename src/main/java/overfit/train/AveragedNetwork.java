package overfit.train;

import java.util.Optional;
import overfit.config.Averaging;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.math.RandomStream;
import overfit.nn.Engine;
import overfit.nn.Network;
import overfit.nn.ParameterAverage;
import overfit.nn.Parameters;

/** A second network beside that of a run, with the average of its parameters. */
final class AveragedNetwork {

  /**
   * As long as the parameters are: the average, that before the epoch, the parameters of the last
   * update of it; and the parameters, gradients and transposed weights of its network.
   */
  private static final long ARRAYS = 6;

  private final Averaging kind;
  private final double decay;
  private final long start;
  private final Parameters parameters;
  private final ParameterAverage average;
  private final Network network;
  private final long length;

  /** Empty if a config has no average. */
  static Optional<AveragedNetwork> of(RunParts parts, Engine engine, Parameters parameters) {
    return parts.config().get(Settings.AVERAGE) == Averaging.NONE
        ? Optional.empty()
        : Optional.of(new AveragedNetwork(parts, engine, parameters));
  }

  private AveragedNetwork(RunParts parts, Engine engine, Parameters parameters) {
    Config config = parts.config();
    kind = config.get(Settings.AVERAGE);
    decay = config.get(Settings.EMA_DECAY);
    start = parts.swaStart();
    this.parameters = parameters;
    average = new ParameterAverage(parameters);
    length = parameters.count();
    network = new Network(parts.architecture(), new RandomStream(0), engine);
  }

  /** After an optimizer step. */
  void afterStep() {
    if (kind == Averaging.EMA) {
      average.updateMoving(parameters, decay);
    }
  }

  /** After an epoch, counted from 1. */
  void afterEpoch(long epoch) {
    if (kind == Averaging.SWA && epoch >= start) {
      average.updateMean(parameters);
    }
  }

  /** Remembers the average, for {@link #undo}. */
  void mark() {
    average.mark();
  }

  void undo() {
    average.undo();
  }

  double[] state() {
    return average.state();
  }

  void restore(double[] state) {
    average.restore(state);
  }

  /** Of what it computes with. */
  Network network() {
    return network;
  }

  /** The number of values that it stores. */
  long size() {
    return ARRAYS * length;
  }

  /** Whether there is an average: not before its first update. */
  boolean exists() {
    return average.exists();
  }

  /** Gives the network the present average. */
  void copyToNetwork() {
    average.copyTo(network.parameters());
  }
}
