package overfit.train.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static overfit.train.sweep.Sweeps.plan;
import static overfit.train.sweep.Sweeps.seeds;
import static overfit.train.sweep.Sweeps.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
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
          assertArrayEquals(run.testFit().y(), result.fit());
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
            plan, EngineChooser.SERIAL, () -> 0, RunJson::of, KeptResults.NONE, () -> false);
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
            EngineChooser.SERIAL,
            () -> 0,
            TrialText.NONE,
            KeptResults.NONE,
            () -> epochs.incrementAndGet() > 50);
    training.run();
    assertEquals(plan.trials().subList(0, 2), List.copyOf(training.results().keySet()));
    assertTrue(training.progress().share() > 0.5 && training.progress().share() < 0.75);
  }

  @Test
  void whatIsKeptIsNotTrainedAgain() {
    SweepPlan plan = plan(SMALL, seeds(1, 4));
    Map<Trial, TrialResult> kept = new HashMap<>();
    List<Trial> trained = new ArrayList<>();
    KeptResults store =
        new KeptResults() {
          @Override
          public Optional<TrialResult> find(Trial trial) {
            return Optional.ofNullable(kept.get(trial));
          }

          @Override
          public void keep(Trial trial, TrialResult result) {
            trained.add(trial);
            kept.put(trial, result);
          }
        };
    training(plan, store).run();
    assertEquals(plan.trials(), trained);
    trained.clear();
    Trial lost = plan.trials().get(2);
    TrialResult before = kept.remove(lost);
    SweepTraining again = training(plan, store);
    again.run();
    assertEquals(List.of(lost), trained);
    assertEquals(before.testLoss(), kept.get(lost).testLoss());
    assertEquals(kept, again.results());
    assertEquals(1, again.progress().share(), 1e-12);
  }

  @Test
  void aFailureStopsTheOtherThreads() {
    SweepPlan plan = plan(SMALL, seeds(1, 4));
    SweepTraining training =
        new SweepTraining(
            plan,
            EngineChooser.SERIAL,
            () -> 0,
            (run, seconds) -> {
              throw new IllegalStateException("full");
            },
            KeptResults.NONE,
            () -> false);
    assertThrows(IllegalStateException.class, training::run);
    training.run();
    assertEquals(Map.of(), training.results());
  }

  @Test
  void aRunThatDivergesIsAResult() {
    SweepPlan plan = plan("hidden=8 epochs=500 learning-rate=1e6", seeds(1, 1));
    SweepTraining training = training(plan, KeptResults.NONE);
    training.run();
    TrialResult result = training.results().get(plan.trials().get(0));
    assertEquals(RunStatus.DIVERGED, result.status());
    assertTrue(result.epochs() < 500);
    assertEquals(1, training.progress().share(), 1e-12);
  }
}
