package overfit.tui.fit;

import java.util.Optional;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.data.PointList;
import overfit.data.Target;
import overfit.math.RandomStream;

/** Samples drawn again, with other noise. */
final class NoiseRedraw {

  private NoiseRedraw() {}

  /**
   * Over the same x, or nothing where no true function is known. The same number of draws gives the
   * same points: of the words that follow the seed, its number counts, and is the new seed.
   */
  static Optional<PointList> over(PointList points, Config config, int draws) {
    Target target = config.get(Settings.TARGET);
    if (target == Target.UNKNOWN) {
      return Optional.empty();
    }
    double[] noise = new double[points.count()];
    stream(config.get(Settings.SEED), draws).fillNormalFloats(noise, 0, 1);
    float deviation = config.get(Settings.NOISE).floatValue();
    double[] x = new double[points.count()];
    double[] y = new double[points.count()];
    for (int i = 0; i < x.length; i++) {
      x[i] = points.x(i);
      y[i] = (float) target.at(x[i]) + deviation * (float) noise[i];
    }
    return Optional.of(PointList.of(x, y));
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
