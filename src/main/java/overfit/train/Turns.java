package overfit.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Pictures of runs that play. The fit of the run that is looked at moves with every picture; those
 * of the others move {@value Snapshot#NUMBERS_PER_SECOND} times a second, and so do all numbers and
 * losses, each at a moment of its own. To compute a fit takes as long as two epochs, every cell
 * that changes has to go over the wire, nobody reads faster, and only one curve can be looked at.
 */
final class Turns {

  private static final long PERIOD_NANOS = 1_000_000_000 / Snapshot.NUMBERS_PER_SECOND;

  private Map<Integer, RunSnapshot> last = Map.of();
  private Watch watched = Watch.USUAL;
  private long before;

  /** Of slower training nothing may be left for the next picture, which is far. */
  static boolean areFastEnough(Speed speed) {
    return speed.unlimited() || speed.epochsPerSecond() > Snapshot.NUMBERS_PER_SECOND;
  }

  /** Runs that stand still, of which all is to be seen; nothing is the present. */
  List<RunSnapshot> standing(Experiment experiment, OptionalLong epoch, Watch watch) {
    List<RunSnapshot> runs = experiment.snapshots(epoch, watch);
    remember(epoch.isEmpty() ? runs : List.of());
    return runs;
  }

  private void remember(List<RunSnapshot> runs) {
    last = runs.stream().collect(Collectors.toMap(RunSnapshot::id, Function.identity()));
  }

  /** What is to be seen of the runs at a time, with the rest as it was the last time. */
  List<RunSnapshot> playing(Experiment experiment, Watch watch, long now) {
    List<Member> members = experiment.members();
    int turns = members.size() + 1;
    boolean numbers = comes(0, turns, now);
    List<RunSnapshot> runs = new ArrayList<>();
    for (Member member : members) {
      boolean fits = member.id() == watch.run() || comes(runs.size() + 1, turns, now);
      runs.add(picture(member, watch, fits, numbers));
    }
    watched = watch;
    before = now;
    remember(runs);
    return runs;
  }

  /** Whether one of so many turns came since the last time. */
  private boolean comes(int turn, int turns, long now) {
    long offset = turn * PERIOD_NANOS / turns;
    return Math.floorDiv(now - offset, PERIOD_NANOS) > Math.floorDiv(before - offset, PERIOD_NANOS);
  }

  private RunSnapshot picture(Member member, Watch watch, boolean fits, boolean numbers) {
    RunSnapshot old = last.get(member.id());
    if (old == null || !watch.equals(watched) || !goesOn(old, member.run())) {
      return now(member, watch);
    }
    if (!fits) {
      Run run = member.run();
      return numbers ? old.withNumbers(run.scores(), run.curves()) : old;
    }
    RunSnapshot run = now(member, watch);
    return numbers ? run : run.withNumbers(old.scores(), old.curves());
  }

  private static RunSnapshot now(Member member, Watch watch) {
    return member.snapshot(OptionalLong.empty(), watch);
  }

  /** It is only some epochs further, on the same way, and neither was nor is at its end. */
  private static boolean goesOn(RunSnapshot old, Run run) {
    return run.running()
        && old.status() == Status.RUNNING
        && old.goal() == run.goal()
        && old.start().equals(run.start())
        && old.config().equals(run.config())
        && old.epoch() <= run.epoch();
  }
}
