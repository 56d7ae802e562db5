package overfit.train.uncertainty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.config.Edit;
import overfit.config.Overrides;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.train.Run;
import overfit.train.RunStatus;
import overfit.train.Specs;
import overfit.train.sweep.SweepTraining;

class EnsembleTest {

  private static final String SMALL = "hidden=4 dropout=0.2 epochs=20";

  private static Ensemble trained(Variation variation, String settings, int epoch) {
    return Ensembles.trained(variation, Specs.spec(settings), epoch, 5);
  }

  private static List<Long> seeds(Ensemble ensemble) {
    return ensemble.members().stream().map(Member::seed).toList();
  }

  @Test
  void theFirstSeedIsTheRunItself() {
    Ensemble ensemble = trained(Variation.SEEDS, SMALL + " weight-seed=1", 20);
    assertEquals(List.of(42L, 43L, 44L, 45L, 46L), seeds(ensemble));
    Run run = Specs.trained(SMALL, 20);
    assertEquals(run.testLoss(), ensemble.members().get(0).testLoss());
    assertEquals(run.trainLossEval(), ensemble.members().get(0).trainLoss());
    assertArrayEquals(run.evaluation().testFit().y(), ensemble.members().get(0).fit().test());
  }

  /** With such a difference wanted, the first epoch stays the best one. */
  @Test
  void afterEarlyStoppingTheLossesAreThoseOfTheFits() {
    String settings = "hidden=4 epochs=40 early-stopping=3 min-delta=10";
    Ensemble ensemble = trained(Variation.SEEDS, settings, 40);
    Run run = Run.of(Specs.spec(settings));
    while (run.running()) {
      run.step();
    }
    Member first = ensemble.members().get(0);
    assertEquals(RunStatus.STOPPED, run.status());
    assertEquals(run.evaluation().testLoss(first.fit().test()), first.testLoss());
    assertNotEquals(run.testLoss(), first.testLoss());
    assertEquals(run.scores().trainLoss(), first.trainLoss());
    double mean = ensemble.members().stream().mapToDouble(Member::testLoss).average().orElseThrow();
    assertEquals(mean, ensemble.parts().orElseThrow().expected(), 1e-12);
  }

  @Test
  void firstWeightsDifferWhileTheSamplesStay() {
    Ensemble ensemble = trained(Variation.WEIGHTS, SMALL, 0);
    assertEquals(List.of(43L, 44L, 45L, 46L, 47L), seeds(ensemble));
    Run run = Specs.trained(SMALL + " weight-seed=44", 0);
    assertEquals(run.trainLossEval(), ensemble.members().get(1).trainLoss());
    assertArrayEquals(run.data().y(), Specs.trained(SMALL, 0).data().y());
    Ensemble chosen = trained(Variation.WEIGHTS, SMALL + " weight-seed=7", 0);
    assertEquals(List.of(7L, 8L, 9L, 10L, 11L), seeds(chosen));
  }

  @Test
  void masksVaryOneTrainedNetwork() {
    Ensemble ensemble = trained(Variation.DROPOUT, SMALL, 20);
    assertEquals(List.of(1L, 2L, 3L, 4L, 5L), seeds(ensemble));
    assertEquals(1, ensemble.plan().trainings());
    double[] first = ensemble.members().get(0).fit().test();
    assertFalse(Arrays.equals(first, ensemble.members().get(1).fit().test()));
  }

  @ParameterizedTest
  @EnumSource
  void biasAndVarianceAddUpToTheMeanError(Variation variation) {
    Ensemble ensemble = trained(variation, SMALL, 20);
    double mean = ensemble.members().stream().mapToDouble(Member::testLoss).average().orElseThrow();
    assertEquals(mean, ensemble.parts().orElseThrow().expected(), 1e-12);
  }

  @Test
  void membersAreTrainedToTheEpochWithoutAnotherSchedule() {
    String settings = "hidden=4 epochs=40 schedule=cosine";
    Ensemble ensemble = trained(Variation.SEEDS, settings, 10);
    assertEquals(Specs.trained(settings, 10).testLoss(), ensemble.members().get(0).testLoss());
    Ensemble extended = trained(Variation.SEEDS, settings, 50);
    Run longer = Run.of(Specs.spec(settings));
    longer.extendTo(50);
    while (longer.running()) {
      longer.step();
    }
    assertEquals(longer.testLoss(), extended.members().get(0).testLoss());
  }

  @Test
  void laterEditsDoNotCount() {
    RunSpec spec = Specs.spec(SMALL);
    Edit edit = new Edit(10, Overrides.none().with(Settings.DROPOUT, 0.0));
    RunSpec edited = spec.withEdits(List.of(edit));
    assertEquals(
        EnsemblePlan.of(Variation.SEEDS, spec, 9), EnsemblePlan.of(Variation.SEEDS, edited, 9));
    assertNotEquals(
        EnsemblePlan.of(Variation.SEEDS, spec, 10), EnsemblePlan.of(Variation.SEEDS, edited, 10));
    assertEquals("", EnsemblePlan.of(Variation.DROPOUT, edited, 9).obstacle());
    assertEquals("dropout 0", EnsemblePlan.of(Variation.DROPOUT, edited, 10).obstacle());
  }

  @ParameterizedTest
  @CsvSource({
    "DROPOUT, dropout=0.1, ''",
    "DROPOUT, '', dropout 0",
    "DROPOUT, hidden=none dropout=0.1, no hidden layer",
    "SEEDS, '', ''",
    "WEIGHTS, '', ''"
  })
  void masksNeedDropout(Variation variation, String settings, String obstacle) {
    assertEquals(obstacle, EnsemblePlan.of(variation, Specs.spec(settings), 0).obstacle());
  }

  @Test
  void membersThatDivergeAreLeftOut() {
    Ensemble all =
        trained(Variation.SEEDS, "learning-rate=5 hidden=8 activation=identity epochs=500", 500);
    assertEquals(5, all.diverged());
    assertFalse(all.hasBand());
    assertEquals(Optional.empty(), all.parts());
    assertEquals(Double.NaN, all.covered());
    assertEquals(0, all.curve().x().length);
  }

  @Test
  void withoutATruthThereIsNoBiasButTheHeldOutPoints() {
    String own =
        "hidden=4 epochs=5 target=unknown points=0:1,1:2,2:3,3:5,4:4 held-out=0.5:9,1.5:2.5";
    Ensemble ensemble = trained(Variation.WEIGHTS, own + " x-max=4 x-min=0", 0);
    assertEquals(Optional.empty(), ensemble.parts());
    assertEquals(Double.NaN, ensemble.covered());
    assertEquals(0.5, ensemble.heldOut());
    assertTrue(Double.isFinite(ensemble.meanDeviation()));
    assertEquals(Double.NaN, trained(Variation.WEIGHTS, SMALL, 0).heldOut());
  }

  @Test
  void othersAreHeldOutWithEverySeed() {
    String own = "hidden=4 epochs=5 holdout=0.2";
    assertEquals(Double.NaN, trained(Variation.SEEDS, own, 0).heldOut());
    assertTrue(Double.isFinite(trained(Variation.WEIGHTS, own, 0).heldOut()));
  }

  @Test
  void theOrderIsThatOfThePlanAndPartsCanBeSeen() throws InterruptedException {
    EnsemblePlan plan = new EnsemblePlan(Variation.SEEDS, Specs.spec(SMALL), 20, 6);
    EnsembleMembers members = new EnsembleMembers(plan, () -> true);
    assertFalse(members.ensemble().hasBand());
    SweepTraining training = Ensembles.training(members);
    Thread other = new Thread(training);
    other.start();
    training.run();
    other.join();
    assertEquals(List.of(42L, 43L, 44L, 45L, 46L, 47L), seeds(members.ensemble()));
    assertEquals(6, training.progress().ended());
  }

  @Test
  void passesAreLeftOutAfterAStop() {
    EnsemblePlan plan = EnsemblePlan.of(Variation.DROPOUT, Specs.spec(SMALL), 1);
    EnsembleMembers members = new EnsembleMembers(plan, () -> false);
    Ensembles.training(members).run();
    assertEquals(0, members.ensemble().count());
  }
}
