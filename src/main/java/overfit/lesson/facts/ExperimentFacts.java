package overfit.lesson.facts;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import overfit.config.Edit;
import overfit.lesson.condition.Facts;
import overfit.train.RunSnapshot;

/** What is known of all runs of an experiment. */
public final class ExperimentFacts {

  private ExperimentFacts() {}

  /**
   * What is known of its runs, in their order, after each epoch that one of them has passed since
   * an earlier snapshot, and at last at present. A run that was restarted, or was not there, has
   * passed all its epochs. Of a long run, of which a curve has only groups of epochs, the last
   * epoch of each group counts.
   */
  public static Stream<List<Facts>> since(List<RunSnapshot> before, List<RunSnapshot> now) {
    List<SnapshotFacts> present = now.stream().map(SnapshotFacts::of).toList();
    TreeSet<Long> passed = new TreeSet<>();
    now.forEach(run -> passed(before, run).forEach(passed::add));
    return Stream.concat(
        passed.stream().map(epoch -> present.stream().map(run -> run.at(epoch)).toList()),
        Stream.of(List.copyOf(present)));
  }

  /** None of a run whose points were edited: its curves do not tell to which points they belong. */
  private static LongStream passed(List<RunSnapshot> before, RunSnapshot now) {
    List<Edit> edits = now.start().edits();
    if (!Edit.withoutPoints(edits).equals(edits)) {
      return LongStream.empty();
    }
    long seen =
        before.stream()
            .filter(earlier -> continues(earlier, now))
            .mapToLong(RunSnapshot::latest)
            .findFirst()
            .orElse(0);
    long width = now.curves().test().width();
    return LongStream.range(seen / width + 1, (now.epoch() + width - 1) / width)
        .map(group -> group * width);
  }

  private static boolean continues(RunSnapshot before, RunSnapshot now) {
    List<Edit> edits = before.start().edits();
    return now.id() == before.id()
        && now.start().config().equals(before.start().config())
        && now.start().edits().size() >= edits.size()
        && now.start().edits().subList(0, edits.size()).equals(edits);
  }
}
