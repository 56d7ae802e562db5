package overfit.lesson.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.RunSpec;
import overfit.train.EngineChooser;

/**
 * Trains the runs that the checks of lessons need, equal ones once. It has no thread of its own:
 * each thread that calls {@link #run} trains one run after the other until all have begun. A run is
 * forgotten when its last trial is judged.
 */
public final class Trainings implements Runnable {

  /** What decides the numbers of a run: not its name. */
  private record Key(Config config, List<Edit> edits) {}

  /** A run to be trained, and how many trials still need it. */
  private static final class Job {

    private final RunSpec spec;
    private final List<Case> cases = new ArrayList<>();
    private final AtomicInteger needed = new AtomicInteger();
    private volatile RecordedRun record;

    Job(RunSpec spec) {
      this.spec = spec;
    }
  }

  /** A trial, and how many of its runs are not trained yet. */
  private record Case(Trial trial, List<Job> jobs, AtomicInteger missing) {

    void trained() {
      if (missing.decrementAndGet() == 0) {
        trial.judge(jobs.stream().map(job -> job.record).toList());
        jobs.stream().distinct().forEach(Case::release);
      }
    }

    private static void release(Job job) {
      if (job.needed.decrementAndGet() == 0) {
        job.record = null;
      }
    }
  }

  private final List<Job> jobs;
  private final EngineChooser engines;
  private final BooleanSupplier stopped;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private volatile boolean failed;

  /**
   * @param stopped whether to stop, asked after every epoch; what is not tried then has no finding
   */
  public Trainings(List<LessonCheck> checks, BooleanSupplier stopped) {
    this.stopped = stopped;
    Map<Key, Job> all = new LinkedHashMap<>();
    for (Trial trial : checks.stream().flatMap(LessonCheck::trials).toList()) {
      List<Job> needed =
          trial.runs().stream()
              .map(spec -> all.computeIfAbsent(key(spec), key -> new Job(spec)))
              .toList();
      List<Job> different = needed.stream().distinct().toList();
      Case each = new Case(trial, needed, new AtomicInteger(different.size()));
      different.forEach(job -> job.cases.add(each));
    }
    jobs = List.copyOf(all.values());
    engines =
        (network, batch, steps) ->
            EngineChooser.SERIAL.suiting(network, batch, steps * jobs.size());
    jobs.forEach(job -> job.needed.set(job.cases.size()));
  }

  private static Key key(RunSpec spec) {
    return new Key(spec.config(), spec.edits());
  }

  /** Trains runs that no other thread has begun. If it throws, all threads stop. */
  @Override
  public void run() {
    boolean done = false;
    try {
      int index = next.getAndIncrement();
      while (index < jobs.size() && !isStopped()) {
        train(jobs.get(index));
        index = next.getAndIncrement();
      }
      done = true;
    } finally {
      failed |= !done;
    }
  }

  private boolean isStopped() {
    return failed || stopped.getAsBoolean();
  }

  private void train(Job job) {
    RecordedRun record = RecordedRun.of(job.spec, engines, this::isStopped);
    if (!isStopped()) {
      job.record = record;
      job.cases.forEach(Case::trained);
      ended.incrementAndGet();
    }
  }

  /** The number of different runs. */
  public int count() {
    return jobs.size();
  }

  /** How many of them have ended. */
  public int ended() {
    return ended.get();
  }
}
