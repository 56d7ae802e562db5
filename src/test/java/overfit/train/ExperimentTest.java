package overfit.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static overfit.train.Plans.planned;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExperimentTest {

  @Test
  void runsOfOneSeedHaveTheSameDataAndTheSameFirstWeights() {
    Experiment experiment =
        experiment("", "l2=0.1", "dropout=0.3", "optimizer=adam batch=8", "learning-rate=1");
    Run first = experiment.runs().get(0);
    for (Run other : experiment.runs()) {
      assertArrayEquals(first.data().x(), other.data().x());
      assertArrayEquals(first.data().y(), other.data().y());
      assertArrayEquals(first.testFit().y(), other.testFit().y());
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
        Plans.trained("optimizer=adam", 3).testLoss(), experiment.runs().get(1).testLoss());
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
    assertEquals(Status.DIVERGED, experiment.runs().get(1).status());
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

  private static Experiment experiment(String... settings) {
    return new Experiment(Stream.of(settings).map(Plans::plan).collect(Collectors.toList()));
  }

  private static void follow(Experiment experiment, String... settings) {
    experiment.follow(planned(settings));
  }

  private static void steps(Experiment experiment, int count) {
    LongStream.range(0, count).forEach(i -> experiment.step());
  }

  private static List<Long> epochs(Experiment experiment) {
    return experiment.runs().stream().map(Run::epoch).collect(Collectors.toList());
  }
}
