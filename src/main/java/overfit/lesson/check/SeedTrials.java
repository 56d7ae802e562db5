package overfit.lesson.check;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * A condition over seeds, and for how many of them a lesson says that it holds.
 *
 * @param trials by their seeds, which may be some of all
 * @param all how many seeds the lesson speaks of
 * @param count for how many of these the condition holds
 * @param exceptions the seeds for which it does not; empty if the lesson does not name them
 */
record SeedTrials(Map<Long, Trial> trials, int all, int count, List<Long> exceptions) {

  /** How many seeds are tried if not all are. */
  static final int FEW = 3;

  private static final MathContext DIGITS = new MathContext(4);

  /** Trials of all seeds, or of the first few. */
  static SeedTrials of(
      List<Long> seeds,
      boolean every,
      int count,
      List<Long> exceptions,
      LongFunction<Trial> trial) {
    Map<Long, Trial> trials = new LinkedHashMap<>();
    seeds.stream()
        .limit(every ? seeds.size() : FEW)
        .forEach(seed -> trials.put(seed, trial.apply(seed)));
    return new SeedTrials(trials, seeds.size(), count, exceptions);
  }

  Stream<Trial> each() {
    return trials.values().stream();
  }

  boolean judged() {
    return each().allMatch(Trial::judged);
  }

  /** Whether what was found can be what the lesson says of all seeds. */
  boolean holds() {
    List<Long> failing = seeds(false);
    if (!exceptions.isEmpty()) {
      return failing.equals(trials.keySet().stream().filter(exceptions::contains).toList());
    }
    return failing.size() <= all - count && seeds(true).size() <= count;
  }

  private List<Long> seeds(boolean holding) {
    List<Long> seeds = new ArrayList<>();
    trials.forEach(
        (seed, trial) -> {
          if (trial.holds() == holding) {
            seeds.add(seed);
          }
        });
    return seeds;
  }

  /** {@code 3 of 3}. */
  String found() {
    return seeds(true).size() + " of " + trials.size();
  }

  /** {@code 18 of 20, expected 19 of 20 (not at 49: 0.141, 50: 0.152)}. */
  String contradiction() {
    String named = exceptions.isEmpty() ? "" : ", all but " + listed(exceptions);
    return found() + ", expected " + count + " of " + all + named + " (" + which() + ")";
  }

  private String which() {
    List<Long> holding = seeds(true);
    List<Long> failing = seeds(false);
    if (holding.isEmpty() || failing.isEmpty()) {
      return (holding.isEmpty() ? "not at " : "at ") + found(List.copyOf(trials.keySet()));
    }
    return failing.size() <= holding.size()
        ? "not at " + found(failing)
        : "only at " + found(holding);
  }

  /** The seeds, each with what was measured. */
  private String found(List<Long> seeds) {
    return seeds.stream()
        .map(
            seed ->
                trials.get(seed).measured().stream()
                    .mapToObj(value -> seed + ": " + written(value))
                    .findFirst()
                    .orElse(seed.toString()))
        .collect(joining(", "));
  }

  private static String written(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString()
        : Double.isNaN(value) ? "not known" : value > 0 ? "infinity" : "-infinity";
  }

  private static String listed(List<Long> seeds) {
    return seeds.stream().map(String::valueOf).collect(joining(", "));
  }
}
