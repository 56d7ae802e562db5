package overfit.plot;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Ticks that an axis might have, and what speaks against them; they are written only when asked.
 *
 * <p>An exhaustive search over steps with a score, in the spirit of Talbot, Lin and Hanrahan, "An
 * Extension of Wilkinson's Algorithm for Positioning Tick Labels on Axes" (2010).
 */
record Candidate(double cost, Supplier<List<Tick>> ticks) {

  /**
   * The cost of a number of ticks: 1 for twice or half of what the room wants, and up to 1 for the
   * part of the axis that lies outside the first and the last tick.
   *
   * @param covered the part between the first and the last tick, 0 to 1
   */
  static double cost(int count, double covered, Room room) {
    return Math.abs(StrictMath.log(count / room.wanted()) / StrictMath.log(2)) + 1 - covered;
  }

  /** The ticks with the least cost that the room holds; none if it holds none. */
  static List<Tick> best(List<Candidate> candidates, Room room) {
    return candidates.stream()
        .sorted(Comparator.comparingDouble(Candidate::cost))
        .map(candidate -> candidate.ticks().get())
        .filter(room::holds)
        .findFirst()
        .orElse(List.of());
  }
}
