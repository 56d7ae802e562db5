package overfit.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Edit;
import overfit.config.Overrides;
import overfit.config.RunSpec;
import overfit.nn.optim.OptimizerKind;
import overfit.nn.schedule.ScheduleKind;
import overfit.state.StateReader;
import overfit.state.StateWriter;

/** A run that is saved and resumed goes on as if nothing had happened, bit for bit. */
class RunStateTest {

  private static final int BEFORE = 7;
  private static final int AFTER = 9;
  private static final String SMALL = "hidden=5x3 samples=11 epochs=" + (BEFORE + AFTER) + " ";
  private static final String OWN = "points=-2:1,-1:3,0:2,1:5,2:4,3:9,4:1 target=unknown ";

  static Stream<RunSpec> all() {
    return Stream.of(
            Arrays.stream(OptimizerKind.values())
                .map(kind -> "optimizer=" + kind.key() + " momentum=0.9 centered=true l2=0.01"),
            Arrays.stream(ScheduleKind.values())
                .map(kind -> "schedule=" + kind.key() + " patience=1 warm-up=3"),
            Stream.of(
                "schedule=plateau patience=0 threshold=0.5 minimum-rate=1e-9",
                "dropout=0.5",
                "batch=4 optimizer=adam",
                "batch=4 dropout=0.3 drop-last=true l1=0.01",
                "batch=4 shuffle=false initialization=kaiming-normal",
                "loss=huber clip-norm=0.1 clip-value=0.01",
                "early-stopping=2 min-delta=1",
                "early-stopping=100 optimizer=adam input-noise=0.3 max-norm=0.4",
                OWN + "holdout=0.3 early-stopping=3",
                OWN + "holdout=0.3",
                OWN + "held-out=0:1,2:2 standardize=on batch=2",
                "points=-2:1,-1:3,0:2 target=sin"))
        .flatMap(settings -> settings)
        .map(settings -> Specs.spec(SMALL + settings));
  }

  /** The spec with these settings and edits, each after some epochs. */
  private static RunSpec edited(String settings, Map<Integer, String> edits) {
    return Specs.spec(SMALL + settings)
        .withEdits(
            edits.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(edit -> new Edit(edit.getKey(), changes(edit.getValue())))
                .toList());
  }

  private static Overrides changes(String settings) {
    return Specs.config("").changesTo(Specs.config(settings));
  }

  static Stream<RunSpec> edited() {
    Map<Integer, String> points = Map.of(3, "points=1:2,3:4,5:6,2:9", 10, "points=1:1,2:2,0:1");
    return Stream.of(
        edited("", Map.of(2, "l2=0.1", 7, "dropout=0.5", 12, "learning-rate=0.1")),
        edited("early-stopping=5 min-delta=1", Map.of(6, "min-delta=0.01", 12, "early-stopping=3")),
        edited("dropout=0.2", Map.of(7, "l2=0.1", 16, "l2=0.2")),
        edited(OWN, points),
        edited(OWN + "holdout=0.3 optimizer=adam", points),
        edited(OWN + "held-out=0:1,2:2", Map.of(7, "held-out=1:1,3:3")),
        edited(OWN + "held-out=0:1,2:2", Map.of(6, "held-out=1:1,3:3", 8, "held-out=0:1,2:2")));
  }

  @ParameterizedTest
  @MethodSource({"all", "edited"})
  void goesOnAsIfNothingHadHappened(RunSpec spec) {
    Run whole = trained(Run.of(spec), BEFORE + AFTER);
    Run resumed = trained(resumed(spec, trained(Run.of(spec), BEFORE)), AFTER);
    assertSame(whole, resumed);
  }

  @ParameterizedTest
  @MethodSource({"all", "edited"})
  void isAsItWasSavedAtAnyEpoch(RunSpec spec) {
    for (int epochs : List.of(0, 1, BEFORE, BEFORE + AFTER)) {
      Run saved = trained(Run.of(spec), epochs);
      assertSame(saved, resumed(spec, saved));
    }
  }

  /** Its curves have been halved, its windows joined. */
  @Test
  void hasAllOfALongHistory() {
    RunSpec spec = Specs.spec("hidden=2 samples=4 epochs=5000 dropout=0.5");
    Run whole = trained(Run.of(spec), 3000);
    Run resumed = trained(resumed(spec, trained(Run.of(spec), 1500)), 1500);
    assertSame(whole, resumed);
    assertArrayEquals(
        whole.snapshot().curves().test().points().y(),
        resumed.snapshot().curves().test().points().y());
  }

  @Test
  void aRunThatHasDivergedStaysSo() {
    RunSpec spec = Specs.spec(SMALL + "activation=identity learning-rate=1e20");
    Run diverged = trained(Run.of(spec), BEFORE);
    assertEquals(RunStatus.DIVERGED, diverged.status());
    Run resumed = resumed(spec, diverged);
    assertSame(diverged, resumed);
    assertEquals(diverged.divergence(), resumed.divergence());
    assertEquals(RunStatus.DIVERGED, resumed.status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"hidden=4", "hidden=5x3x2", "schedule=plateau"})
  void theStateOfAnotherNetworkIsRefusedAndNothingChanges(String settings) {
    Run other = trained(Run.of(Specs.spec(SMALL + settings)), BEFORE);
    Run run = trained(Run.of(Specs.spec(SMALL)), 2);
    byte[] before = bytes(run);
    assertThrows(UncheckedIOException.class, () -> run.resume(new StateReader(bytes(other))));
    assertArrayEquals(before, bytes(run));
  }

  @Test
  void whatWasCutAnywhereIsRefused() {
    RunSpec spec = Specs.spec("hidden=1 samples=3 epochs=20");
    byte[] whole = bytes(trained(Run.of(spec), 3));
    IntStream.iterate(0, length -> length < whole.length, length -> length + 97)
        .mapToObj(length -> new StateReader(Arrays.copyOf(whole, length)))
        .forEach(cut -> assertThrows(UncheckedIOException.class, () -> Run.of(spec).resume(cut)));
    StateReader longer = new StateReader(Arrays.copyOf(whole, whole.length + 1));
    assertThrows(UncheckedIOException.class, () -> Run.of(spec).resume(longer));
  }

  private static Run trained(Run run, int epochs) {
    Specs.train(run, epochs);
    return run;
  }

  private static Run resumed(RunSpec spec, Run saved) {
    Run resumed = Run.of(spec);
    resumed.resume(new StateReader(bytes(saved)));
    return resumed;
  }

  private static void assertSame(Run expected, Run found) {
    assertArrayEquals(bytes(expected), bytes(found));
    assertEquals(expected.scores(), found.scores());
    assertEquals(expected.specSoFar(), found.specSoFar());
    assertArrayEquals(expected.evaluation().testFit().y(), found.evaluation().testFit().y());
    assertTrue(expected.trainLossEval() == found.trainLossEval());
  }

  private static byte[] bytes(Run run) {
    StateWriter state = new StateWriter();
    run.save(state);
    return state.bytes();
  }
}
