package overfit.train;

import overfit.config.ShortestDecimal;

/** The speed of training in epochs per second; infinity means unlimited. */
public record Speed(double epochsPerSecond) {

  /** Slow enough to watch: the lesson's 500 epochs take eight seconds. */
  public static final Speed DEFAULT = new Speed(60);

  public static final Speed UNLIMITED = new Speed(Double.POSITIVE_INFINITY);

  private static final double OPENING_SECONDS = 20;

  private static final double FASTEST_OPENING = 250;

  private static final double[] SPEEDS = {1, 2, 5, 10, 20, 30, 60, 120, 250, 500, 1000, 2500};

  public Speed {
    if (!(epochsPerSecond > 0)) {
      throw new IllegalArgumentException(
          "expected epochs per second above 0, found " + epochsPerSecond);
    }
  }

  /** The speed of an opening: 60 epochs per second, or up to 250 to take 20 seconds. */
  public static Speed ofOpening(long epochs) {
    double wanted = Math.rint(epochs / OPENING_SECONDS);
    return new Speed(Math.max(DEFAULT.epochsPerSecond, Math.min(FASTEST_OPENING, wanted)));
  }

  public Speed faster() {
    for (double speed : SPEEDS) {
      if (speed > epochsPerSecond) {
        return new Speed(speed);
      }
    }
    return UNLIMITED;
  }

  public Speed slower() {
    for (int i = SPEEDS.length - 1; i >= 0; i--) {
      if (SPEEDS[i] < epochsPerSecond) {
        return new Speed(SPEEDS[i]);
      }
    }
    return this;
  }

  boolean unlimited() {
    return Double.isInfinite(epochsPerSecond);
  }

  /** {@code 60/s}, or {@code max}; below a thousand in at most three digits: {@code 0.4/s}. */
  @Override
  public String toString() {
    int digits = epochsPerSecond < 1000 ? 3 : 7;
    return unlimited() ? "max" : ShortestDecimal.rounded(epochsPerSecond, digits) + "/s";
  }
}
