package overfit.train.landscape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.train.InspectedRun;
import overfit.train.Run;
import overfit.train.RunStatus;
import overfit.train.Specs;
import overfit.train.Weights;

final class PlanesTest {

  private static final Window WINDOW = new Window(20, 9, 1);

  @ParameterizedTest
  @CsvSource({
    "hidden=8x8",
    "hidden=8x8 l2=0.1 l1=0.1 dropout=0.3 batch=8",
    "hidden=8 loss=huber activation=relu",
    "points=1:10,2:30,3:20,4:50,5:40 holdout=0 hidden=4",
  })
  void theirCentreHasTheLossOfTheRunToTheBit(String settings) {
    InspectedRun run = traced(settings, 12);
    double loss = run.run().trainLossEval();
    Planes planes = new Planes(run, List.of(), WINDOW, () -> true);
    assertEquals(loss, whole(planes.random(Seeds.INITIAL)).centre());
    LossPlane path = whole(planes.path().orElseThrow());
    assertEquals(loss, path.centre());
    assertEquals(loss, path.paths().get(0).end());
  }

  @Test
  void everyCoarseGridHasTheRunAndTheLossesOfTheLast() {
    List<LossPlane> found = found(new Planes(traced("hidden=8", 3), List.of(), WINDOW, () -> true));
    LossGrid last = found.get(found.size() - 1).grid();
    assertEquals(20 * 9, last.losses().length * last.losses()[0].length);
    for (LossPlane each : found) {
      LossGrid grid = each.grid();
      assertEquals(last.centre(), grid.centre());
      for (int j = 0; j < grid.losses().length; j++) {
        for (int i = 0; i < grid.losses()[j].length; i++) {
          double place = grid.across().values()[i];
          assertEquals(last.at(place, grid.up().values()[j]), grid.losses()[j][i]);
        }
      }
      assertEquals(each == found.get(found.size() - 1), each.whole());
    }
  }

  @Test
  void noPointIsComputedTwice() {
    AtomicInteger asked = new AtomicInteger();
    PlaneScene scene =
        new Planes(traced("hidden=8", 3), List.of(), WINDOW, () -> true).random(Seeds.INITIAL);
    scene.compute(
        grid -> {},
        () -> {
          asked.incrementAndGet();
          return true;
        });
    assertEquals(20 * 9, asked.get());
  }

  @Test
  void theyEndWhenTheyAreNoLongerWanted() {
    AtomicInteger asked = new AtomicInteger();
    List<LossPlane> found = new ArrayList<>();
    PlaneScene scene =
        new Planes(traced("hidden=8", 3), List.of(), WINDOW, () -> true).random(Seeds.INITIAL);
    scene.compute(found::add, () -> asked.incrementAndGet() < 20 * 9);
    assertFalse(found.isEmpty());
    assertTrue(found.stream().noneMatch(LossPlane::whole));
  }

  /** Two losses at the start of the path and two at its end. */
  @Test
  void pathsAreNotMeasuredWhenTheyAreNoLongerWanted() {
    AtomicInteger asked = new AtomicInteger();
    List<LossPlane> found = new ArrayList<>();
    PlaneScene scene =
        new Planes(traced("hidden=8", 3), List.of(), WINDOW, () -> asked.incrementAndGet() < 4)
            .path()
            .orElseThrow();
    assertEquals(4, asked.get());
    scene.compute(found::add, () -> asked.get() < 4);
    assertEquals(List.of(), found);
  }

  @Test
  void partsOfTheWorkGiveTheSameLossesAsAllOfIt() {
    Planes planes = new Planes(traced("hidden=8", 3), List.of(), WINDOW, () -> true);
    PlaneScene parts = planes.random(Seeds.INITIAL);
    for (int to = parts.points(); to > 0; to -= 45) {
      assertTrue(parts.worker().compute(to - 45, to, () -> true));
    }
    LossGrid all = whole(planes.random(Seeds.INITIAL)).grid();
    for (int row = 0; row < all.losses().length; row++) {
      assertArrayEquals(all.losses()[row], parts.landscape().grid().losses()[row]);
    }
  }

  @Test
  void aSmallerSpanIsASmallerPartAroundTheRun() {
    InspectedRun run = traced("hidden=8", 9);
    LossGrid one =
        whole(new Planes(run, List.of(), WINDOW, () -> true).path().orElseThrow()).grid();
    Window near = new Window(20, 9, 0.5);
    LossGrid half = whole(new Planes(run, List.of(), near, () -> true).path().orElseThrow()).grid();
    assertEquals(
        (one.across().to() - one.across().from()) / 2,
        half.across().to() - half.across().from(),
        1e-12);
    assertEquals(one.centre(), half.centre());
  }

  @Test
  void pathsNeedTwoDirections() {
    assertEquals(
        Optional.empty(), new Planes(traced("hidden=8", 0), List.of(), WINDOW, () -> true).path());
    assertEquals(
        Optional.empty(), new Planes(traced("hidden=8", 1), List.of(), WINDOW, () -> true).path());
  }

  @Test
  void pathsOfOtherNetworksAndOfDivergedRunsAreLeftOut() {
    InspectedRun run = traced("hidden=8", 9);
    List<InspectedRun> others =
        List.of(
            run,
            with(1, traced("hidden=8 l2=0.1", 9)),
            with(2, traced("hidden=9", 9)),
            with(3, traced("hidden=8 activation=relu", 9)),
            with(4, traced("hidden=8 learning-rate=9", 90)));
    assertTrue(others.get(4).run().status() == RunStatus.DIVERGED);
    LossPlane plane = whole(new Planes(run, others, WINDOW, () -> true).path().orElseThrow());
    assertEquals(List.of(0, 1), plane.paths().stream().map(PlacedPath::id).toList());
  }

  @Test
  void aPathBesideThePlaneHasAnotherLossThanItsPlace() {
    InspectedRun run = traced("hidden=8 dropout=0.5", 30);
    PlacedPath path =
        whole(new Planes(run, List.of(), WINDOW, () -> true).path().orElseThrow()).paths().get(0);
    assertTrue(Math.abs(path.start() - path.startOnPlane()) > 1e-6);
    assertEquals(path.end(), path.endOnPlane());
  }

  @Test
  void oneStepOfARandomDirectionIsALengthOfTheWeights() {
    LossPlane plane =
        whole(
            new Planes(traced("hidden=8", 3), List.of(), new Window(21, 21, 1), () -> true)
                .random(Seeds.INITIAL));
    assertEquals(
        List.of(
            plane.grid().at(1, 0),
            plane.grid().at(-1, 0),
            plane.grid().at(0, 1),
            plane.grid().at(0, -1)),
        plane.oneAway());
  }

  private static InspectedRun with(int id, InspectedRun run) {
    return new InspectedRun(id, run.run(), run.path());
  }

  private static List<LossPlane> found(Planes planes) {
    List<LossPlane> found = new ArrayList<>();
    planes.random(Seeds.INITIAL).compute(found::add, () -> true);
    return found;
  }

  private static LossPlane whole(PlaneScene scene) {
    List<LossPlane> found = new ArrayList<>();
    scene.compute(found::add, () -> true);
    return found.get(found.size() - 1);
  }

  /** With its parameters after each epoch, and before the first. */
  private static InspectedRun traced(String settings, int epochs) {
    Run run = Run.of(Specs.spec(settings));
    List<Weights> path = new ArrayList<>();
    path.add(weights(run));
    for (int i = 0; i < epochs; i++) {
      run.step();
      path.add(weights(run));
    }
    return new InspectedRun(0, run, path);
  }

  private static Weights weights(Run run) {
    return new Weights(run.epoch(), run.lossFunctions().train().vector());
  }
}
