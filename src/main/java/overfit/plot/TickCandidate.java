package overfit.plot;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * A candidate for the ticks of an axis, with its cost; labels are only formatted on demand.
 *
 * <p>The best candidate is found by exhaustive search over steps, similar to Talbot, Lin and
 * Hanrahan, "An Extension of Wilkinson's Algorithm for Positioning Tick Labels on Axes" (2010).
 */
record TickCandidate(double cost, Supplier<List<Tick>> ticks) {

  /**
   * The cost of a number of ticks: 1 for twice or half the preferred number, plus up to 1 for the
   * part of the axis outside the first and the last tick.
   *
   * @param covered the fraction of the axis between the first and the last tick
   */
  static double cost(int count, double covered, LabelSpace space) {
    return Math.abs(StrictMath.log(count / space.wanted()) / StrictMath.log(2)) + 1 - covered;
  }

  /** The ticks with the lowest cost, one at least, that fit; empty if none fit. */
  static List<Tick> best(List<TickCandidate> candidates, LabelSpace space) {
    return candidates.stream()
        .sorted(Comparator.comparingDouble(TickCandidate::cost))
        .map(candidate -> candidate.ticks().get())
        .filter(ticks -> !ticks.isEmpty() && space.holds(ticks))
        .findFirst()
        .orElse(List.of());
  }
}
