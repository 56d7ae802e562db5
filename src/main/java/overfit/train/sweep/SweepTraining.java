package overfit.train.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.BooleanSupplier;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.train.Clock;
import overfit.train.EngineChooser;
import overfit.train.Run;

/**
 * Trains the trials of a plan. It has no thread of its own: each thread that calls {@link #run}
 * trains one trial after the other until all have begun. Every trial is trained on one thread, so
 * the results do not depend on the number of threads. Progress and results can be read meanwhile,
 * from any thread.
 */
public final class SweepTraining implements Runnable {

  /** The work of an epoch beside that of its samples, in samples: 100 test points, forward only. */
  private static final double TEST_WORK = 33;

  /** The work of an epoch of the smallest network, in samples times parameters. */
  private static final double LEAST_WORK = 20_000;

  private static final double NANOS = 1e9;

  private final SweepPlan plan;
  private final EngineChooser engines;
  private final Clock clock;
  private final TrialText text;
  private final TrialStore store;
  private final BooleanSupplier stopped;

  private final List<Trial> trials;
  private final AtomicReferenceArray<TrialResult> results;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private final AtomicInteger elsewhere = new AtomicInteger();
  private final DoubleAdder found = new DoubleAdder();
  private final DoubleAdder work = new DoubleAdder();
  private final double all;
  private volatile boolean failed;

  /**
   * @param engines chooses engines that may be used by several threads at once, by the steps of all
   *     trials together
   * @param clock measures the seconds of each run
   * @param shard which trials to train
   * @param store where the runs are kept, perhaps since an earlier sweep
   * @param stopped whether to stop, asked after every epoch; trials that have not ended have no
   *     result
   */
  public SweepTraining(
      SweepPlan plan,
      Shard shard,
      EngineChooser engines,
      Clock clock,
      TrialText text,
      TrialStore store,
      BooleanSupplier stopped) {
    this.plan = plan;
    this.clock = clock;
    this.text = text;
    this.store = store;
    this.stopped = stopped;
    trials = shard.of(plan.trials());
    this.engines =
        (network, batch, steps) -> engines.suiting(network, batch, steps * trials.size());
    results = new AtomicReferenceArray<>(trials.size());
    all = trials.stream().mapToDouble(trial -> epochWork(trial) * epochs(trial)).sum();
  }

  /** Trains trials that no other thread has begun. If it throws, all threads stop. */
  @Override
  public void run() {
    boolean done = false;
    try {
      boolean more = true;
      while (more && !isStopped()) {
        more = trainNext();
      }
      done = true;
    } finally {
      if (!done) {
        failed = true;
      }
    }
  }

  /** Trains one trial that no other thread has begun; returns whether there was one. */
  boolean trainNext() {
    int index = next.getAndIncrement();
    boolean begins = index < trials.size();
    if (begins) {
      end(index);
    }
    return begins;
  }

  private boolean isStopped() {
    return failed || stopped.getAsBoolean();
  }

  private void end(int index) {
    Trial trial = trials.get(index);
    Optional<KeptRun> opened = store.open(trial, plan.spec(trial), engines);
    if (opened.isEmpty()) {
      elsewhere.incrementAndGet();
      find(epochWork(trial) * epochs(trial));
      return;
    }
    try (KeptRun kept = opened.get()) {
      double seconds = train(kept, epochWork(trial));
      if (!kept.run().running()) {
        results.set(index, TrialResult.of(kept.run(), text.of(trial, kept.run(), seconds)));
        ended.incrementAndGet();
      }
    }
  }

  /** Trains to the end, or until it is stopped; returns the training time. */
  private double train(KeptRun kept, double epochWork) {
    Run run = kept.run();
    double seconds = kept.secondsBefore();
    find(epochWork * run.epoch());
    while (run.running() && !isStopped()) {
      long start = clock.nanos();
      long before = run.epoch();
      run.step();
      seconds += (clock.nanos() - start) / NANOS;
      if (run.epoch() > before) {
        kept.stepped(seconds);
      }
      work.add(epochWork);
    }
    kept.ended(seconds);
    if (!run.running()) {
      work.add(epochWork * (run.goal() - run.epoch()));
    }
    return seconds;
  }

  /** This work need not be done, at least not here. */
  private void find(double done) {
    found.add(done);
    work.add(done);
  }

  private long epochs(Trial trial) {
    return config(trial).get(Settings.EPOCHS);
  }

  private double epochWork(Trial trial) {
    Config config = config(trial);
    return LEAST_WORK + (config.sampleCount() + TEST_WORK) * config.parameterCount();
  }

  private Config config(Trial trial) {
    return plan.cells().get(trial.cell()).spec().config();
  }

  /** The number of trials that other processes train. */
  public int elsewhere() {
    return elsewhere.get();
  }

  public SweepProgress progress() {
    return new SweepProgress(ended.get(), trials.size(), found.sum(), work.sum(), all);
  }

  /** The results of the trials that have ended, in the order of the plan. */
  public Map<Trial, TrialResult> results() {
    Map<Trial, TrialResult> present = new LinkedHashMap<>();
    for (int i = 0; i < trials.size(); i++) {
      TrialResult result = results.get(i);
      if (result != null) {
        present.put(trials.get(i), result);
      }
    }
    return present;
  }
}
