package overfit.train.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static overfit.train.sweep.Sweeps.plan;
import static overfit.train.sweep.Sweeps.seeds;
import static overfit.train.sweep.Sweeps.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import overfit.config.RunSpec;
import overfit.train.EngineChooser;
import overfit.train.Run;
import overfit.train.RunStatus;
import overfit.train.export.RunJson;

class SweepTrainingTest {

  private static final String SMALL = "hidden=8x4 epochs=20 dropout=0.2 ";

  @Test
  void everyTrialIsTheRunThatIsTrainedAlone() {
    SweepPlan plan = plan(SMALL + "l2=0,0.1", seeds(1, 3));
    Map<Trial, TrialResult> results = trained(plan, 1);
    assertEquals(plan.trials(), List.copyOf(results.keySet()));
    results.forEach(
        (trial, result) -> {
          Run run = Run.of(plan.spec(trial));
          while (run.running()) {
            run.step();
          }
          assertEquals(RunJson.of(run, 0), result.text());
          assertEquals(RunStatus.FINISHED, result.status());
          assertEquals(run.testLoss(), result.testLoss());
          assertArrayEquals(run.evaluation().testFit().y(), result.fit());
        });
  }

  @Test
  void anyNumberOfThreadsGivesTheSameResultsInTheSameOrder() throws Exception {
    SweepPlan plan = plan(SMALL + "l2=0,0.1,0.2 batch=8", seeds(1, 5));
    assertEquals(texts(trained(plan, 1)), texts(trained(plan, 4)));
  }

  private static List<String> texts(Map<Trial, TrialResult> results) {
    return results.entrySet().stream().map(each -> each.getKey() + each.getValue().text()).toList();
  }

  private static Map<Trial, TrialResult> trained(SweepPlan plan, int threads) {
    SweepTraining training =
        new SweepTraining(
            plan,
            Shard.ALL,
            EngineChooser.SERIAL,
            () -> 0,
            (trial, run, seconds) -> RunJson.of(run, seconds),
            TrialStore.NONE,
            () -> false);
    runOn(threads, training);
    assertEquals(1, training.progress().share(), 1e-12);
    assertEquals(plan.trials().size(), training.progress().ended());
    return training.results();
  }

  private static void runOn(int threads, SweepTraining training) {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    List<Future<?>> jobs = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      jobs.add(executor.submit(training));
    }
    executor.shutdown();
    for (Future<?> job : jobs) {
      try {
        job.get();
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
  }

  @Test
  void whatHasEndedIsKeptWhenItIsStopped() {
    SweepPlan plan = plan(SMALL, seeds(1, 4));
    AtomicInteger epochs = new AtomicInteger();
    SweepTraining training =
        new SweepTraining(
            plan,
            Shard.ALL,
            EngineChooser.SERIAL,
            () -> 0,
            TrialText.NONE,
            TrialStore.NONE,
            () -> epochs.incrementAndGet() > 50);
    training.run();
    assertEquals(plan.trials().subList(0, 2), List.copyOf(training.results().keySet()));
    assertTrue(training.progress().share() > 0.5 && training.progress().share() < 0.75);
  }

  /** Keeps the runs in memory, as another process would have left them. */
  private record Memory(Map<Trial, Run> runs, Map<Trial, Long> begun) implements TrialStore {

    @Override
    public Optional<KeptRun> open(Trial trial, RunSpec spec, EngineChooser engines) {
      Run run = runs.computeIfAbsent(trial, any -> Run.of(spec, engines));
      begun.put(trial, run.epoch());
      return Optional.of(KeptRun.inMemory(run));
    }
  }

  @Test
  void aRunGoesOnWhereItWas() {
    SweepPlan plan = plan(SMALL, seeds(1, 4));
    Memory store = new Memory(new HashMap<>(), new HashMap<>());
    AtomicInteger epochs = new AtomicInteger();
    new SweepTraining(
            plan,
            Shard.ALL,
            EngineChooser.SERIAL,
            () -> 0,
            TrialText.NONE,
            store,
            () -> epochs.incrementAndGet() > 50)
        .run();
    store.begun.clear();
    SweepTraining again = training(plan, store);
    again.run();
    List<Long> begun = plan.trials().stream().map(store.begun::get).toList();
    assertEquals(List.of(20L, 20L, 0L), List.of(begun.get(0), begun.get(1), begun.get(3)));
    assertTrue(begun.get(2) > 0 && begun.get(2) < 20, begun.toString());
    assertEquals(texts(trained(plan, 1)), texts(withTexts(plan, store)));
    assertEquals(1, again.progress().share(), 1e-12);
  }

  private static Map<Trial, TrialResult> withTexts(SweepPlan plan, TrialStore store) {
    SweepTraining training =
        new SweepTraining(
            plan,
            Shard.ALL,
            EngineChooser.SERIAL,
            () -> 0,
            (trial, run, seconds) -> RunJson.of(run, seconds),
            store,
            () -> false);
    training.run();
    return training.results();
  }

  @Test
  void whatAnotherProcessTrainsIsLeftToIt() {
    SweepPlan plan = plan(SMALL, seeds(1, 4));
    TrialStore odd =
        (trial, spec, engines) ->
            trial.seed() % 2 == 0 ? Optional.empty() : TrialStore.NONE.open(trial, spec, engines);
    SweepTraining training = training(plan, odd);
    training.run();
    assertEquals(2, training.elsewhere());
    assertEquals(List.of(1L, 3L), training.results().keySet().stream().map(Trial::seed).toList());
  }

  /** Preparations of an engine that pay off over many steps are done once for all trials. */
  @Test
  void theEngineIsChosenByTheStepsOfAllTrials() {
    Set<Long> steps = new HashSet<>();
    EngineChooser engines =
        (network, batch, count) -> {
          steps.add(count);
          return EngineChooser.SERIAL.suiting(network, batch, count);
        };
    SweepPlan plan = plan(SMALL, seeds(1, 4));
    new SweepTraining(
            plan, Shard.ALL, engines, () -> 0, TrialText.NONE, TrialStore.NONE, () -> false)
        .run();
    assertEquals(Set.of(4 * 20L), steps);
  }

  @Test
  void sharesHaveAllTrialsOnce() {
    SweepPlan plan = plan(SMALL + "l2=0,0.1", seeds(1, 5));
    Set<Trial> all = new HashSet<>();
    for (int i = 1; i <= 3; i++) {
      List<Trial> share = new Shard(i, 3).of(plan.trials());
      assertTrue(share.size() == 3 || share.size() == 4);
      share.forEach(trial -> assertTrue(all.add(trial)));
    }
    assertEquals(Set.copyOf(plan.trials()), all);
  }

  /** The disk of the first run is full as soon as both have begun; neither would ever end. */
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aFailureStopsTheOtherThreadsWhichKeepTheirRuns() throws Exception {
    SweepPlan plan = plan("hidden=8 epochs=1000000", seeds(1, 4));
    List<Trial> trials = plan.trials();
    FullDisk store = new FullDisk(trials.get(0), new CountDownLatch(2), new ConcurrentHashMap<>());
    SweepTraining training = training(plan, store);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<?>> jobs = List.of(threads.submit(training), threads.submit(training));
    threads.shutdown();
    List<String> failures = new ArrayList<>();
    for (Future<?> job : jobs) {
      try {
        job.get();
      } catch (ExecutionException e) {
        failures.add(e.getCause().getMessage());
      }
    }
    assertEquals(List.of("full"), failures);
    assertEquals(
        Map.of(trials.get(0), List.of("closed"), trials.get(1), List.of("ended", "closed")),
        store.events);
    assertEquals(Map.of(), training.results());
  }

  /**
   * A store that cannot write the first epoch of a trial, once all have begun that are waited for.
   */
  private record FullDisk(Trial of, CountDownLatch begun, Map<Trial, List<String>> events)
      implements TrialStore {

    @Override
    public Optional<KeptRun> open(Trial trial, RunSpec spec, EngineChooser engines) {
      List<String> said = new ArrayList<>();
      events.put(trial, said);
      begun.countDown();
      Run run = Run.of(spec, engines);
      return Optional.of(
          new KeptRun() {
            @Override
            public Run run() {
              return run;
            }

            @Override
            public double secondsBefore() {
              return 0;
            }

            @Override
            public void stepped(double seconds) {
              if (trial.equals(of)) {
                await(begun);
                throw new IllegalStateException("full");
              }
            }

            @Override
            public void ended(double seconds) {
              said.add("ended");
            }

            @Override
            public void close() {
              said.add("closed");
            }
          });
    }

    private static void await(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Test
  void aRunThatDivergesIsAResult() {
    SweepPlan plan = plan("hidden=8 epochs=500 learning-rate=1e6", seeds(1, 1));
    SweepTraining training = training(plan, TrialStore.NONE);
    training.run();
    TrialResult result = training.results().get(plan.trials().get(0));
    assertEquals(RunStatus.DIVERGED, result.status());
    assertTrue(result.epochs() < 500);
    assertEquals(1, training.progress().share(), 1e-12);
  }
}
