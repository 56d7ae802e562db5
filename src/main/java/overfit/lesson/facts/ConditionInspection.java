package overfit.lesson.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import overfit.config.RunSpec;
import overfit.lesson.condition.Condition;
import overfit.lesson.condition.Facts;
import overfit.train.Findings;
import overfit.train.InspectedRun;
import overfit.train.Inspection;

/**
 * Judges conditions that ask for more than snapshots have; finds {@link Judged}. What an earlier
 * part of a condition has decided is not computed.
 */
public record ConditionInspection(List<Condition> conditions) implements Inspection {

  public ConditionInspection {
    conditions = List.copyOf(conditions);
  }

  /**
   * Conditions that were judged on a state of the runs, each with the initial settings and edits of
   * the runs for which it holds.
   */
  public record Judged(Map<Condition, List<RunSpec>> holding) {

    public Judged {
      holding = Map.copyOf(holding);
    }

    /** Whether it was judged. */
    public boolean has(Condition condition) {
      return holding.containsKey(condition);
    }

    /** Whether it holds for some run that counts. */
    public boolean holds(Condition condition, Predicate<RunSpec> counts) {
      return holding.getOrDefault(condition, List.of()).stream().anyMatch(counts);
    }
  }

  @Override
  public boolean comparesRuns() {
    return true;
  }

  @Override
  public void inspect(List<InspectedRun> runs, Findings findings) {
    List<Facts> facts =
        runs.stream().<Facts>map(run -> SnapshotFacts.of(run, findings::wanted)).toList();
    Map<Condition, List<RunSpec>> holding = new HashMap<>();
    for (Condition condition : conditions) {
      if (!findings.wanted()) {
        return;
      }
      holding.put(condition, holding(condition, runs, facts));
      findings.found(new Judged(holding));
    }
  }

  private static List<RunSpec> holding(
      Condition condition, List<InspectedRun> runs, List<Facts> facts) {
    return IntStream.range(0, runs.size())
        .filter(i -> condition.holds(facts.subList(i, i + 1), facts))
        .mapToObj(i -> runs.get(i).run().start())
        .toList();
  }
}
