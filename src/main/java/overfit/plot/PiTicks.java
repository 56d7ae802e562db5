package overfit.plot;

import java.util.ArrayList;
import java.util.List;

/** Ticks at the quarters, halves and multiples of π: -π -π/2 0 π/2 π. */
final class PiTicks {

  /** Steps in quarters of π; more than fifty turns are read more easily as decimal numbers. */
  private static final int[] QUARTERS = {1, 2, 4, 8, 20, 40, 80, 200, 400};

  /** A wave is read at its zeros and peaks, half a π apart; other steps must fit much better. */
  private static final int FAVOURITE = 2;

  private static final double NOT_FAVOURITE = 0.5;

  private PiTicks() {}

  static List<Tick> along(Axis axis, Room room) {
    List<Candidate> candidates = new ArrayList<>();
    for (int quarters : QUARTERS) {
      double step = quarters * Math.PI / 4;
      double first = Math.ceil(axis.from() / step);
      double last = Math.floor(axis.to() / step);
      if (last > first && last - first <= 2 * room.wanted()) {
        double covered = (last - first) * step / (axis.to() - axis.from());
        double cost =
            Candidate.cost((int) (last - first) + 1, covered, room)
                + (quarters == FAVOURITE ? 0 : NOT_FAVOURITE);
        candidates.add(
            new Candidate(cost, () -> ticks(quarters, (long) first, (long) last, room.pi())));
      }
    }
    List<Tick> ticks = Candidate.best(candidates, room);
    return ticks.isEmpty() ? DecimalTicks.along(axis, room) : ticks;
  }

  private static List<Tick> ticks(int quarters, long first, long last, String pi) {
    List<Tick> ticks = new ArrayList<>();
    for (long i = first; i <= last; i++) {
      ticks.add(new Tick(i * (quarters * Math.PI / 4), label(i * quarters, pi)));
    }
    return ticks;
  }

  /** -6 quarters are -3π/2. */
  private static String label(long quarters, String pi) {
    if (quarters == 0) {
      return "0";
    }
    int over = quarters % 4 == 0 ? 1 : quarters % 2 == 0 ? 2 : 4;
    long times = Math.abs(quarters) * over / 4;
    return (quarters < 0 ? "-" : "")
        + (times == 1 ? "" : times)
        + pi
        + (over == 1 ? "" : "/" + over);
  }
}
