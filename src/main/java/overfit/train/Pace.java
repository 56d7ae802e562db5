package overfit.train;

/** Computes when the next epoch is due. */
final class Pace {

  /** Nanoseconds; epochs lost in a longer delay are not caught up. */
  private static final long MAX_DELAY = 100_000_000;

  /** About thirty years in nanoseconds, so that adding it to a clock's time does not overflow. */
  private static final double LONGEST = 1e18;

  private final Speed speed;
  private long next;

  Pace(Speed speed, long now) {
    this.speed = speed;
    this.next = now;
  }

  Speed speed() {
    return speed;
  }

  /** Nanoseconds until the next epoch is due; 0 or less when it is. */
  long waiting(long now) {
    return speed.unlimited() ? 0 : next - now;
  }

  /** Called after each epoch. */
  void advance(long now) {
    next = now - next > MAX_DELAY ? now - MAX_DELAY : next;
    next += (long) Math.min(LONGEST, 1e9 / speed.epochsPerSecond());
  }
}
