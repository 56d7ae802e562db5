package overfit.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static overfit.train.Lab.edit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import overfit.config.Edit;
import overfit.config.Settings;
import overfit.nn.optim.OptimizerKind;
import overfit.nn.schedule.ScheduleKind;

/** A branch without changes gives bit-identical results. */
class BranchTest {

  private static final String SMALL = "hidden=6x5 samples=11 epochs=300";

  /**
   * From 256 epochs on, every fourth epoch has a checkpoint: epochs at and around one, and the
   * ends.
   */
  private static final List<Long> PLACES =
      List.of(0L, 1L, 63L, 99L, 100L, 101L, 140L, 150L, 151L, 299L, 300L);

  private static final List<Edit> SCHEDULED =
      List.of(
          edit(90, "l2=0.05"), edit(150, "learning-rate=0.02 dropout=0.4"), edit(220, "l1=1e-4"));

  static Stream<String> settings() {
    return Stream.of(
            Arrays.stream(OptimizerKind.values())
                .map(kind -> "optimizer=" + kind.key() + " momentum=0.9 learning-rate=0.02"),
            Arrays.stream(ScheduleKind.values())
                .map(kind -> "schedule=" + kind.key() + " batch=4 dropout=0.2"),
            Stream.of(
                "schedule=plateau patience=1 threshold=0.01 warm-up=20 optimizer=adam",
                "schedule=one-cycle cycle-momentum=true warm-up=7 momentum=0.5",
                "schedule=cosine-restarts growth=2 period=20 batch=3",
                "dropout=0.5",
                "batch=4",
                "batch=4 shuffle=false",
                "batch=4 drop-last=true optimizer=nadam",
                "clip-norm=0.01 clip-value=0.001",
                "optimizer=rmsprop centered=true dropout=0.3 batch=5",
                "optimizer=sgd momentum=0.9 nesterov=true l1=0.001",
                "target=step loss=huber activation=relu initialization=orthogonal"))
        .flatMap(each -> each);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void itIsTheOriginalWhereverItLeaves(String settings) {
    Lab lab = edited(settings);
    for (long place : PLACES) {
      lab.branch(0, place);
    }
    assertAllSame(lab);
  }

  /** Live edits, including the data, before, at and after the branch points, and scheduled ones. */
  private static Lab edited(String settings) {
    Lab lab = new Lab(Specs.spec(SMALL + " " + settings).withEdits(SCHEDULED));
    lab.change(0, "l2=0.001").train(70).change(0, "learning-rate=0.03");
    lab.train(30).change(0, "dropout=0.1 points=-1:0.5,0:1,0.5:2,1:1,2:0,2.5:-1,3:3");
    lab.train(1).change(0, "points=-1:0.5,0:1,0.5:2,1:1,2:9,2.5:-1,3:3");
    lab.train(50).change(0, "l2=0.02").train(100).change(0, "l1=0.001");
    return lab.finish();
  }

  private static void assertAllSame(Lab lab) {
    RunSnapshot original = lab.now(0);
    lab.finish();
    for (int i = 1; i < lab.experiment.runs().size(); i++) {
      RunSnapshot branch = lab.now(i);
      assertEquals(300, branch.epoch(), branch.name());
      SnapshotAssertions.assertSame(original, branch);
      assertEquals(original.start().edits(), branch.start().edits(), branch.name());
    }
    SnapshotAssertions.assertSame(original, lab.now(0));
  }

  @Test
  void aBranchOfABranchIsTheOriginalToo() {
    Lab lab = edited("optimizer=adam batch=4 dropout=0.2 schedule=plateau patience=2");
    lab.branch(0, 99).train(20).branch(1, 110).train(3).branch(2, 100).branch(2, 40).branch(4, 0);
    assertAllSame(lab);
  }

  @Test
  void aBranchOfTheFirstWeightsOfARunThatHasNotBegunIsTheRun() {
    Lab lab = new Lab(Specs.spec("dropout=0.3 epochs=20")).branch(0, 0).branch(1, 0).finish();
    SnapshotAssertions.assertSame(lab.now(0), lab.now(1));
    SnapshotAssertions.assertSame(lab.now(0), lab.now(2));
  }

  @Test
  void restartedWithNothingChangedItLeavesAgainWhereItLeft() {
    Lab lab = edited("optimizer=adam batch=4 dropout=0.2");
    lab.branch(0, 101).branch(0, 0).branch(0, 300).finish();
    lab.restart();
    assertEquals(
        List.of(0L, 101L, 0L, 300L), lab.experiment.runs().stream().map(Run::epoch).toList());
    lab.finish();
    RunSnapshot branch = lab.now(1);
    assertEquals(300, branch.epoch());
    Lab again = edited("optimizer=adam batch=4 dropout=0.2");
    for (int i = 1; i < 4; i++) {
      SnapshotAssertions.assertSame(again.now(0), lab.now(i));
    }
  }

  @Test
  void restartedItHasTheLastValuesFromWhereItLeft() {
    Lab lab = new Lab(Specs.spec(SMALL)).train(200).branch(0, 100).train(50);
    lab.change(1, "l2=0.1").train(10);
    lab.restart();
    assertEquals(100, lab.run(1).epoch());
    assertEquals(0.1, lab.run(1).config().get(Settings.L2));
    assertEquals(List.of(edit(100, "l2=0.1")), lab.now(1).start().edits());
    Lab direct = new Lab(Specs.spec(SMALL)).train(100).change(0, "l2=0.1");
    SnapshotAssertions.assertSame(direct.finish().now(0), lab.finish().now(1));
  }

  @Test
  void changedWhereItLeavesItIsAnotherFromThere() {
    Lab lab = new Lab(Specs.spec(SMALL)).train(200);
    lab.branch(0, 100, config -> config.with(Settings.L2, 0.1)).finish();
    assertNotEquals(lab.now(0).testLoss(), lab.now(1).testLoss());
    Lab direct = new Lab(Specs.spec(SMALL)).train(100).change(0, "l2=0.1");
    SnapshotAssertions.assertSame(direct.finish().now(0), lab.now(1));
  }

  @Test
  void withAnotherNetworkItBeginsWithFirstWeightsAndBackAgainWhereItLeft() {
    Lab lab = new Lab(Specs.spec(SMALL).withEdits(SCHEDULED)).train(200).branch(0, 100).train(50);
    WantedRun before = lab.wanted(1);
    lab.change(1, "hidden=4");
    assertEquals(0, lab.run(1).epoch());
    lab.train(10).with(1, before);
    assertEquals(100, lab.run(1).epoch());
    lab.finish();
    SnapshotAssertions.assertSame(lab.now(0), lab.now(1));
  }

  /** The goal of 60 epochs is that of training that was extended. */
  @ParameterizedTest
  @CsvSource({
    "epochs=100, 50, 50",
    "epochs=30, 50, 50",
    "hidden=4, 50, 50",
    "epochs=100 hidden=4, 50, 50",
    "hidden=4, 60, 60",
    "batch=5, 60, 60",
    "epochs=100, 60, 50",
    "epochs=30, 60, 50",
  })
  void restartedWhereItLeftItEndsAfterItsNumberOfEpochs(String change, long goal, long end) {
    Lab lab = new Lab(Specs.spec("hidden=6x5 samples=11 schedule=cosine epochs=50")).finish();
    lab.branch(0, 20);
    lab.run(1).extendTo(goal);
    WantedRun branch = lab.wanted(1);
    lab.change(1, change);
    lab.with(1, branch);
    assertEquals(20, lab.run(1).epoch());
    assertEquals(50L, lab.run(1).config().get(Settings.EPOCHS));
    assertEquals(end, lab.run(1).goal());
  }

  @Test
  void withAnotherNetworkItIsNoBranchAnyMoreWhateverIsChangedLater() {
    Lab lab = new Lab(Specs.spec(SMALL + " optimizer=rmsprop"));
    lab.train(200).branch(0, 100).train(50).change(1, "l2=0.1");
    assertEquals(Optional.of(new WantedRun.Branch(0, 100)), lab.wanted(1).branch());
    lab.change(1, "optimizer=adam");
    assertEquals(Optional.empty(), lab.wanted(1).branch());
    lab.train(10).change(1, "optimizer=rmsprop");
    assertEquals(Optional.empty(), lab.wanted(1).branch());
    assertEquals(0, lab.run(1).epoch());
    lab.restart();
    assertEquals(0, lab.run(1).epoch());
  }

  @Test
  void aBranchOfARunThatDivergedDivergesAgainUnlessItIsChanged() {
    Lab lab = new Lab(Specs.spec("learning-rate=10 seed=3 epochs=300")).finish();
    assertEquals(RunStatus.DIVERGED, lab.run(0).status());
    long end = lab.run(0).epoch();
    lab.branch(0, end).branch(0, end / 2).branch(0, 0);
    lab.branch(0, end / 2, config -> config.with(Settings.LEARNING_RATE, 1e-6)).finish();
    for (int i = 1; i < 4; i++) {
      assertEquals(RunStatus.DIVERGED, lab.run(i).status());
      SnapshotAssertions.assertSame(lab.now(0), lab.now(i));
    }
    assertEquals(RunStatus.FINISHED, lab.run(4).status());
  }

  @Test
  void itEndsWhereItsOriginalDoes() {
    Lab lab = new Lab(Specs.spec("epochs=50 hidden=4")).finish();
    lab.experiment.extend();
    lab.finish().branch(0, 20);
    assertEquals(100, lab.run(1).goal());
    lab.restart();
    assertEquals(100, lab.run(1).goal());
  }
}
