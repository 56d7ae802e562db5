package overfit.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import overfit.config.Settings;

/** Inspections that are computed when the test says so, by a clock that it advances. */
class InspectionsTest {

  private static final long MILLISECOND = 1_000_000;

  private final Deque<Runnable> beside = new ArrayDeque<>();
  private long now;
  private int shown;
  private final Inspections inspections = new Inspections(beside::add, () -> now, () -> shown++);
  private final Experiment experiment =
      new Experiment(Specs.wanted("hidden=2 samples=4", "hidden=3 samples=4"), chooser(), true);

  private static EngineChooser chooser() {
    return Specs.VECTORS;
  }

  /** The epoch and the number of runs. */
  private record Finding(long epoch, int runs) {}

  private record Epoch(boolean comparesRuns) implements Inspection {

    @Override
    public void inspect(List<InspectedRun> runs, Findings findings) {
      findings.found(new Finding(runs.get(0).run().epoch(), runs.size()));
    }
  }

  private List<Object> look(boolean playing, Inspection... at) {
    return look(OptionalLong.empty(), playing, at);
  }

  private List<Object> look(OptionalLong epoch, boolean playing, Inspection... at) {
    int first = experiment.members().get(0).id();
    SnapshotRequest request = SnapshotRequest.USUAL.units(first, 0).withInspections(List.of(at));
    return inspections.findings(experiment, epoch, request, playing);
  }

  @Test
  void nobodyWaitsForIt() {
    assertEquals(List.of(), look(false, new Epoch(false)));
    assertEquals(0, shown);
    beside.remove().run();
    assertTrue(shown > 0);
    assertEquals(List.of(new Finding(0, 1)), look(false, new Epoch(false)));
    assertTrue(beside.isEmpty(), "the same state is not inspected again");
  }

  @Test
  void itSeesAllRunsIfItComparesThem() {
    look(false, new Epoch(true));
    beside.remove().run();
    assertEquals(List.of(new Finding(0, 2)), look(false, new Epoch(true)));
  }

  @Test
  void withoutARequestNothingIsDone() {
    assertEquals(List.of(), look(true));
    assertTrue(beside.isEmpty());
  }

  @Test
  void theLastFindingIsShownUntilTheNext() {
    look(false, new Epoch(false));
    beside.remove().run();
    experiment.step();
    assertEquals(List.of(new Finding(0, 1)), look(false, new Epoch(false)));
    beside.remove().run();
    assertEquals(List.of(new Finding(1, 1)), look(false, new Epoch(false)));
  }

  @Test
  void whileItIsComputedTrainingGoesOnAndItsCopyStays() {
    look(true, new Epoch(false));
    experiment.step();
    look(true, new Epoch(false));
    assertEquals(1, beside.size(), "one at a time");
    beside.remove().run();
    assertEquals(List.of(new Finding(0, 1)), look(true, new Epoch(false)));
  }

  /** It took 20 ms, so the next begins after 480 ms. */
  private record Slow(InspectionsTest test) implements Inspection {

    @Override
    public void inspect(List<InspectedRun> runs, Findings findings) {
      test.now += 20 * MILLISECOND;
    }
  }

  @Test
  void whilePlayingItTakesA25thOfTheTime() {
    look(true, new Slow(this));
    beside.remove().run();
    experiment.step();
    now += 479 * MILLISECOND;
    look(true, new Slow(this));
    assertTrue(beside.isEmpty());
    now += MILLISECOND;
    look(true, new Slow(this));
    assertEquals(1, beside.size());
  }

  @Test
  void whilePausedThereIsNoRest() {
    look(true, new Slow(this));
    beside.remove().run();
    experiment.step();
    look(false, new Slow(this));
    assertEquals(1, beside.size());
  }

  @Test
  void severalTakeTurnsAndTogetherTakeA25th() {
    look(true, new Slow(this), new Epoch(false));
    assertEquals(1, beside.size(), "one at a time");
    beside.remove().run();
    look(true, new Slow(this), new Epoch(false));
    assertTrue(beside.isEmpty(), "the other one rests too");
    now += 480 * MILLISECOND;
    experiment.step();
    look(true, new Slow(this), new Epoch(false));
    beside.remove().run();
    assertEquals(List.of(new Finding(1, 1)), look(true, new Slow(this), new Epoch(false)));
  }

  /** Fails at one epoch, after it has found something. */
  private record Failing(long epoch) implements Inspection {

    @Override
    public void inspect(List<InspectedRun> runs, Findings findings) {
      findings.found(new Finding(runs.get(0).run().epoch(), 1));
      if (runs.get(0).run().epoch() == epoch) {
        throw new IllegalStateException("as the test wants");
      }
    }
  }

  @Test
  void oneThatFailsSaysSoAndKeepsNoOtherFromBeginning() {
    look(false, new Failing(0), new Epoch(false));
    beside.remove().run();
    look(false, new Failing(0), new Epoch(false));
    beside.remove().run();
    List<Object> found = look(false, new Failing(0), new Epoch(false));
    assertEquals(
        "could not be computed: IllegalStateException (as the test wants); this is a bug, please"
            + " report it",
        ((InspectionFailure) found.get(0)).sentence());
    assertEquals(List.of(new Finding(0, 1)), found.subList(1, 2));
    assertTrue(beside.isEmpty(), "the same state does not fail again");
  }

  @Test
  void aFailureStandsInPlaceOfFindingsUntilTheNextSuccess() {
    Inspection failing = new Failing(1);
    look(false, failing);
    beside.remove().run();
    assertEquals(List.of(new Finding(0, 1)), look(false, failing));
    experiment.step();
    look(false, failing);
    beside.remove().run();
    InspectionFailure failure = (InspectionFailure) look(false, failing).get(0);
    assertEquals(failing, failure.inspection());
    experiment.step();
    look(false, failing);
    beside.remove().run();
    assertEquals(List.of(new Finding(2, 1)), look(false, failing));
  }

  @Test
  void whereNothingIsComputedBesideAFailureIsThrown() {
    SnapshotRequest request = SnapshotRequest.USUAL.withInspections(List.of(new Failing(0)));
    int first = experiment.members().get(0).id();
    Inspections immediate = Inspections.immediate(() -> now);
    assertThrows(
        IllegalStateException.class,
        () -> immediate.findings(experiment, OptionalLong.empty(), request.units(first, 0), false));
  }

  @Test
  void namesAndBaselinesChangeNothing() {
    look(false, new Epoch(false));
    beside.remove().run();
    Run run = experiment.runs().get(0);
    run.rename("other");
    run.adjust(
        run.config().with(Settings.BASELINE, Settings.BASELINE.domain().parse("polynomial 1")));
    look(false, new Epoch(false));
    assertTrue(beside.isEmpty());
  }

  /** Remembers what it is told. */
  private record Asking(List<Boolean> wanted) implements Inspection {

    @Override
    public void inspect(List<InspectedRun> runs, Findings findings) {
      wanted.add(findings.wanted());
    }
  }

  @Test
  void whatIsNoLongerLookedAtIsNotWanted() {
    List<Boolean> wanted = new ArrayList<>();
    Inspection asking = new Asking(wanted);
    look(false, asking);
    look(false);
    beside.remove().run();
    assertEquals(List.of(false), wanted);
  }

  @Test
  void anotherSelectedRunHasNoFindingsAtFirst() {
    look(false, new Epoch(false));
    beside.remove().run();
    int second = experiment.members().get(1).id();
    SnapshotRequest other =
        SnapshotRequest.USUAL.units(second, 0).withInspections(List.of(new Epoch(false)));
    assertEquals(List.of(), inspections.findings(experiment, OptionalLong.empty(), other, false));
  }

  @Test
  void aPastEpochIsInspectedWithThePathToIt() {
    List<InspectedRun> seen = new ArrayList<>();
    Inspection keeping = new Keeping(seen);
    for (int i = 0; i < 5; i++) {
      experiment.step();
    }
    look(OptionalLong.of(3), false, keeping);
    beside.remove().run();
    assertEquals(3, seen.get(0).run().epoch());
    List<Weights> path = seen.get(0).path();
    assertEquals(List.of(0L, 1L, 2L, 3L), path.stream().map(Weights::epoch).toList());
    assertArrayEquals(seen.get(0).run().lossFunctions().train().vector(), path.get(3).parameters());
  }

  private record Keeping(List<InspectedRun> seen) implements Inspection {

    @Override
    public void inspect(List<InspectedRun> runs, Findings findings) {
      seen.addAll(runs);
    }
  }

  @Test
  void theLossAtItsOwnParametersIsTheRunsLoss() {
    Run run = Specs.trained("hidden=3 l2=0.1 dropout=0.2", 4);
    assertEquals(
        run.trainLossEval(), run.lossFunctions().inUnits(run.lossFunctions().train().value()));
    double[] own = run.lossFunctions().train().vector();
    ToDoubleFunction<double[]> losses = run.lossFunctions().test();
    double before = run.testLoss();
    assertEquals(before, losses.applyAsDouble(own));
    assertFalse(before == losses.applyAsDouble(new double[own.length]));
    assertArrayEquals(own, run.lossFunctions().train().vector(), "the run has its own parameters");
  }
}
