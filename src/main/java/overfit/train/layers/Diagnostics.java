package overfit.train.layers;

import java.util.List;
import java.util.stream.LongStream;
import overfit.train.Run;

/** The layers and the sharpness of a run at the same epoch. */
public record Diagnostics(NetworkState network, SharpnessState sharpness) {

  /** The epochs that are kept between one power of two and the next. */
  private static final long PER_DOUBLING = 8;

  /** Those of a run at its present epoch; the run stays as it is. */
  public static Diagnostics of(Run run) {
    return new Diagnostics(NetworkState.of(run), SharpnessState.of(run));
  }

  public long epoch() {
    return network.epoch();
  }

  /**
   * Whether a series of them has one for an epoch: for each up to 16, and then for eight from one
   * power of two to the next.
   */
  public static boolean isDue(long epoch) {
    return epoch % distance(epoch) == 0;
  }

  /** All such epochs up to another, which is one of them or not. */
  public static List<Long> due(long last) {
    return LongStream.iterate(0, epoch -> epoch <= last, epoch -> epoch + distance(epoch))
        .boxed()
        .toList();
  }

  private static long distance(long epoch) {
    return Math.max(1, Long.highestOneBit(epoch) / PER_DOUBLING);
  }

  /** What is wrong with the layers of a run. */
  public static List<LayerWarning> warnings(Run run, List<Diagnostics> series) {
    return new LayerWarnings(run.config(), series.stream().map(Diagnostics::network).toList())
        .warnings();
  }
}
