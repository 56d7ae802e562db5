package overfit.tui.fit;

import java.util.Optional;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.data.Target;
import overfit.math.RandomStream;

/** Resamples the noise of the samples. */
final class NoiseRedraw {

  private NoiseRedraw() {}

  /**
   * The samples at the same x with new noise; empty if the true function is unknown. The seed of
   * the noise is the {@code draws}-th random number after the seed, so the points are reproducible.
   */
  static Optional<SampleSets> over(SampleSets samples, Config config, int draws) {
    Target target = config.get(Settings.TARGET);
    if (target == Target.UNKNOWN) {
      return Optional.empty();
    }
    double[] noise = new double[samples.count()];
    stream(config.get(Settings.SEED), draws).fillNormalFloats(noise, 0, 1);
    float deviation = config.get(Settings.NOISE).floatValue();
    double[] y = new double[samples.count()];
    for (int i = 0; i < y.length; i++) {
      y[i] = (float) target.at(samples.x(i)) + deviation * (float) noise[i];
    }
    return Optional.of(samples.withHeights(y));
  }

  private static RandomStream stream(long seed, int draws) {
    RandomStream seeds = new RandomStream(seed);
    int last = 0;
    for (int i = 0; i < draws; i++) {
      last = seeds.nextInt();
    }
    return new RandomStream(last);
  }
}
