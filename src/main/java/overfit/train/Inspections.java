package overfit.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Executor;

/**
 * The inspections that are looked at. An executor computes them, one at a time, so that training
 * does not wait.
 *
 * <p>While runs train, what an inspection depends on changes all the time: one that has begun goes
 * on to its end, and the next begins after 24 times as long, so that they take at most a 25th of a
 * processor. What is no longer looked at ends early. One that fails has an {@link
 * InspectionFailure} in place of its findings, until its next success.
 */
final class Inspections {

  /** The rest after work of some length, while training is playing. */
  private static final long REST = 24;

  /** The least time from one beginning to the next while training is playing. */
  private static final long PERIOD_NANOS = 1_000_000_000 / Snapshot.NUMBERS_PER_SECOND;

  private final Executor beside;
  private final Clock clock;
  private final Runnable onFound;
  private final boolean throwing;

  /** Those that began last come last. */
  private final Map<Looked, Work> works = new LinkedHashMap<>();

  private volatile boolean working;
  private volatile long restsUntil = Long.MIN_VALUE;

  /** The same inspection of another selected run is another one. */
  private record Looked(Inspection inspection, int run) {}

  /**
   * @param beside runs a task now or later, on any thread
   * @param onFound called on that thread when there is something new to show, or to begin
   */
  Inspections(Executor beside, Clock clock, Runnable onFound) {
    this(beside, clock, onFound, false);
  }

  private Inspections(Executor beside, Clock clock, Runnable onFound, boolean throwing) {
    this.beside = beside;
    this.clock = clock;
    this.onFound = onFound;
    this.throwing = throwing;
  }

  /** Computes everything at once, on the caller's thread, and throws what fails there. */
  static Inspections immediate(Clock clock) {
    return new Inspections(Runnable::run, clock, () -> {}, true);
  }

  /**
   * What was found so far of what is requested. Called on the training thread only, for every
   * snapshot.
   *
   * @param epoch the past epoch that is shown; empty for the present
   */
  List<Object> findings(
      Experiment experiment, OptionalLong epoch, SnapshotRequest request, boolean playing) {
    follow(request);
    for (Looked looked : List.copyOf(works.keySet())) {
      if (!working && !(playing && clock.nanos() < restsUntil)) {
        begin(looked, runs(experiment, looked), epoch);
      }
    }
    return works.values().stream().flatMap(work -> work.findings().stream()).toList();
  }

  private void follow(SnapshotRequest request) {
    List<Looked> wanted =
        request.inspections().stream().map(each -> new Looked(each, request.run())).toList();
    works.forEach((looked, work) -> work.wanted = wanted.contains(looked));
    works.values().removeIf(work -> !work.wanted);
    wanted.forEach(looked -> works.computeIfAbsent(looked, each -> new Work()));
  }

  /** The selected run first; without the others if they are not needed. */
  private static List<ManagedRun> runs(Experiment experiment, Looked looked) {
    List<ManagedRun> runs = new ArrayList<>(experiment.members());
    runs.removeIf(each -> each.id() != looked.run());
    if (!runs.isEmpty() && looked.inspection().comparesRuns()) {
      experiment.members().stream().filter(each -> each.id() != looked.run()).forEach(runs::add);
    }
    return runs;
  }

  /** Begins an inspection again if what it depends on has changed. */
  private void begin(Looked looked, List<ManagedRun> runs, OptionalLong epoch) {
    Work work = works.get(looked);
    if (runs.isEmpty()) {
      return;
    }
    Inspection inspection = looked.inspection();
    Object state = inspection.dependsOn(runs.stream().map(each -> each.state(epoch)).toList());
    if (!state.equals(work.done)) {
      work.done = state;
      works.remove(looked);
      works.put(looked, work);
      List<InspectedRun> copies = runs.stream().map(each -> each.inspected(epoch)).toList();
      working = true;
      beside.execute(() -> inspect(inspection, copies, work));
    }
  }

  private void inspect(Inspection inspection, List<InspectedRun> copies, Work work) {
    long begin = clock.nanos();
    try {
      inspection.inspect(copies, work);
      work.succeed();
    } catch (RuntimeException | Error failure) {
      work.fail(new InspectionFailure(inspection, failure));
      if (throwing) {
        throw failure;
      }
    } finally {
      long end = clock.nanos();
      restsUntil = Math.max(begin + PERIOD_NANOS, end + REST * (end - begin));
      working = false;
      onFound.run();
    }
  }

  /** Ends what is not complete. */
  void cancel() {
    works.values().forEach(work -> work.wanted = false);
    works.clear();
  }

  /** One inspection, computed again and again. */
  private final class Work implements Findings {

    private final Map<Class<?>, Object> found = new LinkedHashMap<>();
    private volatile boolean wanted = true;
    private Object done = List.of();

    @Override
    public void found(Object finding) {
      synchronized (found) {
        found.put(finding.getClass(), finding);
      }
      if (wanted) {
        onFound.run();
      }
    }

    @Override
    public boolean wanted() {
      return wanted;
    }

    void succeed() {
      synchronized (found) {
        found.remove(InspectionFailure.class);
      }
    }

    void fail(InspectionFailure failure) {
      synchronized (found) {
        found.clear();
        found.put(InspectionFailure.class, failure);
      }
    }

    List<Object> findings() {
      synchronized (found) {
        return List.copyOf(found.values());
      }
    }
  }
}
