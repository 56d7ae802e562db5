package overfit.train;

import overfit.config.Config;
import overfit.config.Settings;
import overfit.nn.Normalization;
import overfit.train.history.RunHistory;

/** About how much a run of a config stores beside its parameters and checkpoints. */
final class RunSize {

  /** The buffers of a chunk of 64 samples, six for each layer. */
  private static final long VALUES_PER_UNIT = 6 * 64;

  /** Three more for each layer that is normalized. */
  private static final long VALUES_PER_NORMALIZED_UNIT = 9 * 64;

  /** The samples, the buffers of their batches and the predictions: a matrix has an array a row. */
  private static final long VALUES_PER_SAMPLE = 14;

  private RunSize() {}

  /** In values of 8 bytes. */
  static long of(Config config) {
    long units = config.get(Settings.HIDDEN).stream().mapToLong(width -> width).sum();
    boolean normalized = config.get(Settings.NORMALIZATION) != Normalization.NONE;
    return (normalized ? VALUES_PER_NORMALIZED_UNIT : VALUES_PER_UNIT) * units
        + VALUES_PER_SAMPLE * config.sampleCount()
        + RunHistory.SIZE;
  }
}
