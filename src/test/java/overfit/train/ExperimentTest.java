package overfit.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static overfit.train.Specs.spec;
import static overfit.train.Specs.wanted;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import overfit.config.RunSpec;
import overfit.config.Settings;

class ExperimentTest {

  /** Three of them are kept, besides the latest. */
  private static final RunSpec LARGE = Specs.spec("hidden=1024x1024x128 samples=3");

  @Test
  void runsOfOneSeedHaveTheSameDataAndTheSameFirstWeights() {
    Experiment experiment =
        experiment("", "l2=0.1", "dropout=0.3", "optimizer=adam batch=8", "learning-rate=1");
    Run first = experiment.runs().get(0);
    for (Run other : experiment.runs()) {
      assertArrayEquals(first.data().x(), other.data().x());
      assertArrayEquals(first.data().y(), other.data().y());
      assertArrayEquals(first.evaluation().testFit().y(), other.evaluation().testFit().y());
    }
  }

  @Test
  void everyEpochIsOneOfEveryRun() {
    Experiment experiment = experiment("epochs=3", "epochs=3", "epochs=3");
    experiment.step();
    assertEquals(List.of(1L, 1L, 1L), epochs(experiment));
  }

  @Test
  void aRestartedRunCatchesUpAlone() {
    Experiment experiment = experiment("", "l2=0.1");
    steps(experiment, 3);
    follow(experiment, "", "hidden=32");
    assertEquals(List.of(experiment.runs().get(1)), experiment.due());
    steps(experiment, 3);
    assertEquals(List.of(3L, 3L), epochs(experiment));
    experiment.step();
    assertEquals(List.of(4L, 4L), epochs(experiment));
  }

  @Test
  void aRunThatComesBackIsExtendedAsItsNeighboursWere() {
    Lab lab = new Lab(spec("epochs=3"), spec("epochs=3")).train(3);
    WantedRun gone = lab.remove(1);
    lab.experiment.extend();
    assertEquals(6, lab.add(gone).run(1).goal());
  }

  @Test
  void whatAPresetChangedIsChangedBackByWhomeverKnowsOfIt() {
    RunSpec spec = spec("").withEdits(List.of(Lab.edit(3, "dropout=0.5")));
    Lab lab = new Lab(spec).train(5);
    WantedRun begun = lab.wanted(0);
    WantedRun other = begun.withConfig(Specs.config("l2=0.1"));
    lab.experiment.update(List.of(begun), List.of(other));
    assertEquals(Specs.config("l2=0.1 dropout=0.5"), lab.run(0).config());
    WantedRun known = begun.withConfig(lab.run(0).config());
    lab.experiment.update(List.of(known), List.of(other));
    assertEquals(Specs.config("l2=0.1"), lab.run(0).config());
  }

  @Test
  void aRestartedRunIsExtendedAsItsNeighboursWere() {
    Experiment experiment = experiment("epochs=3", "epochs=3");
    steps(experiment, 3);
    experiment.extend();
    follow(experiment, "epochs=3", "epochs=3 hidden=32");
    assertEquals(6, experiment.runs().get(1).goal());
    follow(experiment, "epochs=3", "epochs=4");
    assertEquals(4, experiment.runs().get(1).goal());
  }

  @Test
  void aRestartedRunIsTheRunItWouldHaveBeen() {
    Experiment experiment = experiment("", "dropout=0.1");
    steps(experiment, 3);
    follow(experiment, "", "optimizer=adam");
    steps(experiment, 3);
    assertEquals(
        Specs.trained("optimizer=adam", 3).testLoss(), experiment.runs().get(1).testLoss());
  }

  @Test
  void runsEndEachAtItsOwnGoal() {
    Experiment experiment = experiment("epochs=2", "epochs=4");
    steps(experiment, 3);
    assertEquals(List.of(2L, 3L), epochs(experiment));
    assertFalse(experiment.ended());
    steps(experiment, 5);
    assertEquals(List.of(2L, 4L), epochs(experiment));
    assertTrue(experiment.ended());
    assertEquals(List.of(), experiment.due());
  }

  @Test
  void aRunThatDivergesHoldsUpNobody() {
    Experiment experiment = experiment("epochs=9", "epochs=9 learning-rate=1e30");
    steps(experiment, 20);
    assertTrue(experiment.ended());
    assertEquals(9, experiment.runs().get(0).epoch());
    assertEquals(RunStatus.DIVERGED, experiment.runs().get(1).status());
  }

  @Test
  void asManyEpochsAgainAreEachRunsOwn() {
    Experiment experiment = experiment("epochs=2", "epochs=3", "epochs=9 learning-rate=1e30");
    steps(experiment, 20);
    experiment.extend();
    steps(experiment, 20);
    assertEquals(
        List.of(4L, 6L, 9L),
        experiment.runs().stream().map(Run::goal).collect(Collectors.toList()),
        "a run that has diverged trains no further");
    assertEquals(List.of(4L, 6L), epochs(experiment).subList(0, 2));
  }

  @Test
  void whatIsAddedBeginsAndCatchesUp() {
    Lab lab = new Lab(spec("epochs=9")).train(3);
    lab.add(new WantedRun(5, spec("epochs=9 l2=0.1"), Optional.empty()));
    assertEquals(List.of(3L, 0L), epochs(lab.experiment));
    assertEquals(List.of(3L, 3L), epochs(lab.train(3).experiment));
    assertEquals(List.of(0, 5), ids(lab));
  }

  @Test
  void whatIsAddedEndsWithTheOthersOfAsManyEpochs() {
    Lab lab = new Lab(spec("epochs=9")).finish();
    lab.experiment.extend();
    lab.add(new WantedRun(1, spec("epochs=9 l2=0.1"), Optional.empty()));
    lab.add(new WantedRun(2, spec("epochs=7"), Optional.empty()));
    assertEquals(List.of(18L, 18L, 7L), lab.experiment.runs().stream().map(Run::goal).toList());
  }

  @Test
  void whatIsRemovedComesBackWithItsPast() {
    Lab lab = new Lab(spec("dropout=0.3"), spec("l2=0.1 dropout=0.2")).train(20);
    RunSnapshot then = lab.now(1);
    WantedRun gone = lab.remove(1);
    lab.train(10).add(gone);
    assertEquals(List.of(30L, 20L), epochs(lab.experiment));
    SnapshotAssertions.assertSame(then, lab.now(1));
    assertEquals(7, lab.at(1, 7).epoch());
    SnapshotAssertions.assertSame(
        Specs.trained("l2=0.1 dropout=0.2", 30).snapshot(), lab.train(10).now(1));
  }

  @Test
  void ofLargeRunsThatWereRemovedTheLastComeBackWithTheirPasts() {
    Lab lab = new Lab(spec("hidden=2")).train(1);
    for (int id = 1; id <= 5; id++) {
      lab.add(new WantedRun(id, LARGE, Optional.empty())).train(1);
      lab.remove(1);
    }
    for (int id = 5; id >= 1; id--) {
      lab.add(new WantedRun(id, LARGE, Optional.empty()));
    }
    assertEquals(List.of(1L, 1L, 1L, 1L, 1L, 0L), epochs(lab.experiment));
  }

  @Test
  void ofLargeRunsThatWereRestartedTheLastComeBackAsTheyWere() {
    Lab lab = new Lab(LARGE).train(1);
    WantedRun first = lab.wanted(0);
    WantedRun second = lab.restart().train(2).wanted(0);
    for (int restart = 2; restart <= 5; restart++) {
      lab.restart();
    }
    lab.with(0, second);
    assertEquals(List.of(2L), epochs(lab.experiment));
    lab.with(0, first);
    assertEquals(List.of(2L), epochs(lab.experiment), "no longer kept");
  }

  @Test
  void aBranchMayLeaveARunThatWasRemoved() {
    Lab lab = new Lab(spec("epochs=30"), spec("epochs=30 l2=0.1")).train(20).branch(1, 10);
    WantedRun branch = lab.remove(2);
    lab.remove(1);
    lab.add(new WantedRun(9, branch.spec(), branch.branch()));
    assertEquals(10, lab.run(1).epoch());
    assertEquals(0.1, lab.run(1).config().get(Settings.L2));
  }

  @Test
  void aBranchOfARunThatIsNotThereBeginsWithItsFirstWeights() {
    Lab lab = new Lab(spec("epochs=30")).train(20);
    lab.add(new WantedRun(1, spec("epochs=30 l2=0.1"), Optional.of(new WantedRun.Branch(7, 10))));
    assertEquals(0, lab.run(1).epoch());
    SnapshotAssertions.assertSame(
        Specs.trained("epochs=30 l2=0.1", 20).snapshot(), lab.train(20).now(1));
  }

  @Test
  void reorderedAndRenamedRunsGoOn() {
    Lab lab = new Lab(spec(""), spec("l2=0.1"), spec("dropout=0.3")).train(4);
    lab.reorder(2, 0, 1).with(0, lab.wanted(0).withName("masked"));
    assertEquals(List.of(4L, 4L, 4L), epochs(lab.experiment));
    assertEquals(List.of(2, 0, 1), ids(lab));
    assertEquals("masked", lab.now(0).name());
    SnapshotAssertions.assertSame(Specs.trained("dropout=0.3", 8).snapshot(), lab.train(4).now(0));
    lab.restart();
    assertEquals("masked", lab.now(0).name());
  }

  @Test
  void aLiveChangeIsOfOneRunAndItsPastStays() {
    Lab lab = new Lab(spec("epochs=40"), spec("epochs=40")).train(20);
    RunSnapshot then = lab.now(1);
    lab.change(1, "l2=0.1").train(20);
    assertEquals(OptionalLong.empty(), lab.now(0).editedAt());
    assertEquals(OptionalLong.of(20), lab.now(1).editedAt());
    assertEquals(then.testLoss(), lab.at(1, 20).testLoss());
    assertEquals(lab.now(0).testLoss(), Specs.trained("epochs=40", 40).testLoss());
  }

  @Test
  void dataPointsThatAreMovedLiveAreMovedForAll() {
    Lab lab = new Lab(spec(""), spec("dropout=0.3 batch=2")).train(20);
    lab.change(0, "points=0:1,1:2,2:3").change(1, "points=0:1,1:2,2:3").train(5);
    for (int run = 0; run < 2; run++) {
      assertEquals(25, lab.run(run).epoch());
      assertArrayEquals(new double[] {1, 2, 3}, lab.now(run).data().y());
      assertEquals(30, lab.at(run, 19).data().count(), "as they were then");
      assertEquals(3, lab.at(run, 20).data().count());
    }
  }

  @Test
  void aRestartHasTheLastValuesAndWhatAPresetChangesComesAgain() {
    RunSpec preset = spec("epochs=60").withEdits(List.of(Lab.edit(30, "dropout=0.5")));
    Lab lab = new Lab(preset).train(40).change(0, "l2=0.1").train(10).change(0, "l2=0.2");
    lab.restart();
    assertEquals(Specs.config("epochs=60 l2=0.2"), lab.now(0).config());
    assertEquals(preset.edits(), lab.now(0).start().edits());
    RunSpec direct = spec("epochs=60 l2=0.2").withEdits(preset.edits());
    SnapshotAssertions.assertSame(new Lab(direct).finish().now(0), lab.finish().now(0));
  }

  @Test
  void aRestartSettingBringsFirstWeightsAndKeepsTheEndAndWhatAPresetChanges() {
    RunSpec preset = spec("epochs=60").withEdits(List.of(Lab.edit(30, "dropout=0.5")));
    Lab lab = new Lab(preset).finish();
    lab.experiment.extend();
    lab.change(0, "hidden=7");
    assertEquals(0, lab.run(0).epoch());
    assertEquals(120, lab.run(0).goal());
    assertEquals(Specs.config("epochs=60 hidden=7"), lab.now(0).config());
    assertEquals(Specs.config("epochs=60 hidden=7 dropout=0.5"), lab.finish().now(0).config());
  }

  /** A scheduled change is visible from its epoch on, in the present and in a replay. */
  @Test
  void whatAPresetChangesIsSeenFromItsEpochOn() {
    Lab lab = new Lab(spec("epochs=9").withEdits(List.of(Lab.edit(5, "dropout=0.5")))).train(5);
    assertEquals(Specs.config("epochs=9 dropout=0.5"), lab.now(0).config());
    assertEquals(Specs.config("epochs=9"), lab.at(0, 4).config());
    assertEquals(OptionalLong.of(5), lab.now(0).editedAt());
  }

  private static List<Integer> ids(Lab lab) {
    return lab.experiment.snapshots().stream().map(RunSnapshot::id).toList();
  }

  private static Experiment experiment(String... settings) {
    return new Experiment(Stream.of(settings).map(Specs::spec).collect(Collectors.toList()));
  }

  private static void follow(Experiment experiment, String... settings) {
    experiment.update(List.of(), wanted(settings));
  }

  private static void steps(Experiment experiment, int count) {
    LongStream.range(0, count).forEach(i -> experiment.step());
  }

  private static List<Long> epochs(Experiment experiment) {
    return experiment.runs().stream().map(Run::epoch).collect(Collectors.toList());
  }
}
