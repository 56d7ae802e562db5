package overfit.plot;

import java.util.ArrayList;
import java.util.List;

/** Ticks at the quarters, halves and multiples of π: -π -π/2 0 π/2 π. */
final class PiTicks {

  /** Steps in quarters of π; longer axes have decimal ticks. */
  private static final int[] QUARTERS = {1, 2, 4, 8, 20, 40, 80, 200, 400};

  /** π/2, the distance between zeros and peaks of a sine, is preferred. */
  private static final int PREFERRED = 2;

  private static final double EXTRA_COST = 0.5;

  /** Farther from 0, multiples of π say nothing, and their numbers are long. */
  private static final double FARTHEST = 1000;

  private PiTicks() {}

  static List<Tick> along(Axis axis, LabelSpace space) {
    List<TickCandidate> candidates = new ArrayList<>();
    for (int quarters : QUARTERS) {
      double step = quarters * Math.PI / 4;
      double first = Math.ceil(axis.from() / step);
      double last = Math.floor(axis.to() / step);
      boolean near = Math.max(-first, last) * quarters < FARTHEST;
      if (near && last > first && last - first <= 2 * space.wanted()) {
        double covered = (last - first) * step / (axis.to() - axis.from());
        double cost =
            TickCandidate.cost((int) (last - first) + 1, covered, space)
                + (quarters == PREFERRED ? 0 : EXTRA_COST);
        candidates.add(
            new TickCandidate(cost, () -> ticks(quarters, (long) first, (long) last, space.pi())));
      }
    }
    List<Tick> ticks = TickCandidate.best(candidates, space);
    return ticks.isEmpty() ? DecimalTicks.along(axis, space) : ticks;
  }

  private static List<Tick> ticks(int quarters, long first, long last, String pi) {
    List<Tick> ticks = new ArrayList<>();
    for (long i = first; i <= last; i++) {
      ticks.add(new Tick(i * (quarters * Math.PI / 4), label(i * quarters, pi)));
    }
    return ticks;
  }

  /** -3π/2 for -6 quarters. */
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
