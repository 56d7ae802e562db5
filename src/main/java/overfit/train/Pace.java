package overfit.train;

/** When the next epoch is due. */
final class Pace {

  /** After a longer delay than this the lost epochs are not made up for. */
  private static final long PATIENCE = 100_000_000;

  /** Some thirty years; no sum with a clock's time goes beyond 64 bits. */
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

  /** An epoch has been trained. */
  void advance(long now) {
    next = now - next > PATIENCE ? now - PATIENCE : next;
    next += (long) Math.min(LONGEST, 1e9 / speed.epochsPerSecond());
  }
}
