package overfit.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static overfit.train.Lab.edit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Edit;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.nn.optim.OptimizerKind;

/** A run that is extended or cut is the run that had this number of epochs from the start. */
class EpochsChangeTest {

  private static final String SMALL = "hidden=6x5 samples=11 epochs=200 ";

  private static final List<Edit> EDITS =
      List.of(edit(40, "l2=0.05"), edit(90, "learning-rate=0.02 dropout=0.4"));

  /** Schedules that do not depend on the number of epochs are among them. */
  static Stream<String> continuing() {
    return Stream.concat(
        Arrays.stream(OptimizerKind.values())
            .map(kind -> "optimizer=" + kind.key() + " momentum=0.9 learning-rate=0.02 batch=4"),
        Stream.of(
            "dropout=0.5",
            "batch=4 drop-last=true",
            "batch=3 shuffle=false",
            "clip-norm=0.01 clip-value=0.001",
            "optimizer=sgd momentum=0.9 nesterov=true l1=0.001 batch=5 dropout=0.3",
            "schedule=exponential warm-up=20",
            "schedule=plateau patience=1 threshold=0.01 warm-up=7",
            "schedule=linear",
            "schedule=step period=30",
            "schedule=cosine period=50 batch=4",
            "schedule=one-cycle period=300",
            "schedule=multi-step milestones=20,100",
            "target=step loss=huber activation=relu initialization=orthogonal"));
  }

  static Stream<String> restarting() {
    return Stream.of(
        "schedule=cosine",
        "schedule=cosine-restarts",
        "schedule=one-cycle",
        "schedule=polynomial",
        "schedule=step",
        "schedule=multi-step",
        "schedule=cosine warm-up=20");
  }

  @ParameterizedTest
  @MethodSource("continuing")
  void extendedItTrainsOnAndIsTheLongerRun(String settings) {
    Lab lab = lab(settings).finish().change(0, "epochs=260");
    assertEquals(200, lab.run(0).epoch());
    assertEquals(RunStatus.RUNNING, lab.run(0).status());
    assertIsFresh(settings, 260, lab.finish());
  }

  @ParameterizedTest
  @MethodSource("continuing")
  void cutItIsTheShorterRunAtOnceAndExtendedAgainTheLongerOne(String settings) {
    Lab lab = lab(settings).train(150).change(0, "epochs=93");
    assertEquals(RunStatus.FINISHED, lab.run(0).status());
    assertIsFresh(settings, 93, lab);
    assertIsFresh(settings, 120, lab.change(0, "epochs=120").finish());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 39, 40, 41, 90, 91, 149, 150, 151, 199})
  void atEveryPlaceTheEditsAreThoseOfTheShorterRun(long epochs) {
    Lab lab = lab("batch=4").train(150).change(0, "epochs=" + epochs);
    assertEquals(Math.min(150, epochs), lab.run(0).epoch());
    assertIsFresh("batch=4", epochs, lab.finish());
    assertIsFresh("batch=4", 200, lab.change(0, "epochs=200").finish());
  }

  @ParameterizedTest
  @MethodSource("restarting")
  void ifTheScheduleDependsOnTheNumberItRestarts(String settings) {
    for (String epochs : List.of("260", "93")) {
      Lab lab = lab(settings).train(150).change(0, "epochs=" + epochs);
      assertEquals(0, lab.run(0).epoch());
      assertIsFresh(settings, Long.parseLong(epochs), lab.finish());
    }
  }

  @Test
  void trainingThatWasExtendedBeyondIsCutToTheNumber() {
    Lab lab = lab("").finish();
    lab.experiment.extend();
    assertIsFresh("", 210, lab.finish().change(0, "epochs=210"));
  }

  @Test
  void aRunThatDivergedIsCutWithoutTrainingAnew() {
    String diverging = "learning-rate=10 seed=3 epochs=300";
    Lab lab = new Lab(Specs.spec(diverging)).finish();
    long end = lab.run(0).epoch();
    lab.change(0, "epochs=400");
    assertEquals(RunStatus.DIVERGED, lab.run(0).status());
    assertEquals(end, lab.run(0).epoch());
    for (long epochs : List.of(end, end - 1)) {
      lab.change(0, "epochs=" + epochs);
      assertEquals(RunStatus.FINISHED, lab.run(0).status());
      assertSame(new Lab(Specs.spec(diverging + " epochs=" + epochs)).finish(), lab);
    }
    assertEquals(end, lab.change(0, "epochs=300").finish().run(0).epoch());
    assertEquals(RunStatus.DIVERGED, lab.run(0).status());
  }

  @Test
  void aBranchIsCutBeforeWhereItLeftAndRestartedThereToo() {
    Lab lab = lab("batch=4").finish().branch(0, 120).change(1, "epochs=93");
    assertSame(fresh("batch=4", 93), lab, 1);
    lab.restart();
    assertSame(fresh("batch=4", 93), lab, 1);
    assertSame(fresh("batch=4", 200), lab.change(1, "epochs=200").finish(), 1);
  }

  @Test
  void aBranchCanBeginWithAnotherNumber() {
    Lab lab = lab("").finish();
    lab.branch(
        0, 200, config -> config.with(Specs.config("").changesTo(Specs.config("epochs=260"))));
    assertEquals(200, lab.run(1).epoch());
    assertSame(fresh("", 260), lab.finish(), 1);
  }

  @Test
  void anEditThatWasMadeAfterTheCutIsMadeAgainWhenExtended() {
    Lab lab = lab("").train(150).change(0, "l2=0.3").finish();
    RunSnapshot before = lab.now(0);
    lab.change(0, "epochs=120").change(0, "epochs=200").finish();
    SnapshotAssertions.assertSame(before, lab.now(0));
  }

  @Test
  void aPastEpochShowsTheNumberThatIsWantedNow() {
    Lab lab = lab("").train(150);
    lab.at(0, 100);
    lab.change(0, "epochs=170");
    assertEquals(
        Specs.config("epochs=170").text(Settings.EPOCHS),
        lab.at(0, 100).config().text(Settings.EPOCHS));
  }

  private static Lab lab(String settings) {
    return new Lab(spec(settings, 200));
  }

  private static RunSpec spec(String settings, long epochs) {
    return Specs.spec((SMALL + settings).strip() + " epochs=" + epochs).withEdits(EDITS);
  }

  private static Lab fresh(String settings, long epochs) {
    return new Lab(spec(settings, epochs)).finish();
  }

  private static void assertIsFresh(String settings, long epochs, Lab lab) {
    assertSame(fresh(settings, epochs), lab);
  }

  private static void assertSame(Lab expected, Lab found) {
    assertSame(expected, found, 0);
  }

  /** Losses, parameters, status, settings and edits, bit by bit. */
  private static void assertSame(Lab expected, Lab found, int index) {
    SnapshotAssertions.assertSame(expected.now(0), found.now(index));
    assertEquals(expected.now(0).scores(), found.now(index).scores());
    assertEquals(expected.now(0).start().edits(), found.now(index).start().edits());
    assertEquals(expected.run(0).specSoFar().edits(), found.run(index).specSoFar().edits());
    assertArrayEquals(
        expected.run(0).checkpoint().parameters(), found.run(index).checkpoint().parameters());
    assertArrayEquals(
        expected.run(0).checkpoint().learner().optimizer(),
        found.run(index).checkpoint().learner().optimizer());
  }
}
