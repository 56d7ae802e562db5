package overfit.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import overfit.config.Config;
import overfit.config.Overrides;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.train.history.EpochCurve;

/** Thirty snapshots per second of three runs, two epochs apart; the first run is selected. */
class SnapshotRotationTest {

  private static final long FRAME_NANOS = 1_000_000_000 / 30;

  private static final Config SMALL = Specs.config("hidden=4");

  private final List<WantedRun> wanted =
      WantedRun.of(
          List.of(new RunSpec("a", SMALL), new RunSpec("b", SMALL), new RunSpec("c", SMALL)));
  private final SimulatedTraining training =
      new SimulatedTraining(wanted, Speed.DEFAULT, Specs.VECTORS);
  private Snapshot seen = after(FRAME_NANOS);

  private Snapshot next() {
    return after(FRAME_NANOS);
  }

  private Snapshot after(long nanos) {
    training.advance(nanos);
    seen = training.take().orElseThrow();
    return seen;
  }

  private Snapshot ordering(Order order) {
    training.order(order);
    seen = training.take().orElseThrow();
    return seen;
  }

  /** The number of changes in two seconds. */
  private <T> long changes(int run, Function<RunSnapshot, T> part) {
    List<T> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      all.add(part.apply(next().runs().get(run)));
    }
    return all.stream().distinct().count();
  }

  /** Fits, losses and scores are all of the present epoch. */
  private void assertWhole(RunSnapshot run, long epoch) {
    assertEquals(epoch, run.epoch());
    EpochCurve losses = run.curves().test();
    assertEquals(epoch, losses.count());
    assertEquals(run.testLoss(), losses.mean(losses.count() - 1));
    double sum = 0;
    for (int i = 0; i < run.trained().predictions().length; i++) {
      sum += Math.pow(run.trained().predictions()[i] - run.data().y()[i], 2);
    }
    assertEquals(
        run.trainLoss(),
        sum / run.trained().predictions().length,
        1e-12,
        "rounded in another order");
  }

  @Test
  void theFirstPictureIsWhole() {
    seen.runs().forEach(run -> assertWhole(run, seen.present()));
  }

  @Test
  void theFitThatIsLookedAtMovesWithEveryPicture() {
    assertEquals(60, changes(0, RunSnapshot::fit));
  }

  @Test
  void thoseOfTheOthersMoveEightTimesASecond() {
    assertEquals(16, changes(1, RunSnapshot::fit), 1);
    assertEquals(16, changes(2, RunSnapshot::fit), 1);
  }

  @Test
  void numbersAndLossesMoveEightTimesASecond() {
    assertEquals(16, changes(0, RunSnapshot::scores), 1);
    assertEquals(16, changes(0, RunSnapshot::curves), 1);
    assertEquals(16, changes(1, RunSnapshot::scores), 1);
  }

  @Test
  void noTwoOfThemComeWithTheSamePicture() {
    for (int i = 0; i < 60; i++) {
      Snapshot before = seen;
      Snapshot after = next();
      int moved = before.runs().get(0).scores() == after.runs().get(0).scores() ? 0 : 1;
      for (int run = 1; run < 3; run++) {
        moved += before.runs().get(run).fit() == after.runs().get(run).fit() ? 0 : 1;
      }
      assertTrue(moved <= 1, "picture " + i);
    }
  }

  @Test
  void anotherRunCanBeLookedAt() {
    ordering(new Order.See(SnapshotRequest.USUAL.units(2, 0)));
    assertEquals(60, changes(2, RunSnapshot::fit));
    assertEquals(16, changes(0, RunSnapshot::fit), 1);
  }

  @Test
  void whoeverLooksOtherwiseSeesAllAtOnce() {
    double[] narrow = next().runs().get(1).fit().x();
    Snapshot wide = ordering(new Order.See(SnapshotRequest.USUAL.withMargin(0.5)));
    wide.runs().forEach(run -> assertWhole(run, wide.present()));
    assertTrue(wide.runs().get(1).fit().x()[0] < narrow[0]);
  }

  @Test
  void whatStandsStillIsTheLastOfEverything() {
    next();
    Snapshot paused = ordering(new Order.PlayOrPause());
    paused.runs().forEach(run -> assertWhole(run, paused.present()));
    Snapshot stepped = ordering(new Order.StepOnce());
    stepped.runs().forEach(run -> assertWhole(run, paused.present() + 1));
  }

  @Test
  void afterAPauseNothingGoesBack() {
    next();
    Snapshot paused = ordering(new Order.PlayOrPause());
    Snapshot goesOn = ordering(new Order.PlayOrPause());
    for (int run = 0; run < 3; run++) {
      assertTrue(goesOn.runs().get(run).epoch() >= paused.runs().get(run).epoch());
    }
    assertSame(paused.runs().get(1).fit(), goesOn.runs().get(1).fit());
  }

  @Test
  void slowEpochsAreSeenWhole() {
    ordering(new Order.SetSpeed(new Speed(8)));
    for (int i = 0; i < 60; i++) {
      Snapshot next = after(140_000_000);
      next.runs().forEach(run -> assertWhole(run, next.present()));
    }
  }

  @Test
  void picturesThatAreFarBetweenAreWhole() {
    Snapshot later = after(1_000_000_000);
    later.runs().forEach(run -> assertWhole(run, later.present()));
  }

  @Test
  void thePastIsSeenWholeAndSoIsTheWayBack() {
    for (int i = 0; i < 10; i++) {
      next();
    }
    Snapshot past = ordering(new Order.Visit(OptionalLong.of(3)));
    past.runs().forEach(run -> assertEquals(3, run.epoch()));
    Snapshot present = ordering(new Order.PlayOrPause());
    present.runs().forEach(run -> assertWhole(run, present.present()));
  }

  @Test
  void whatIsExtendedIsNotAtItsEnd() {
    after(60_000_000_000L);
    assertTrue(seen.ended());
    for (int i = 0; i < 8; i++) {
      training.advance(i * 10_000_000);
      Snapshot extended = ordering(new Order.PlayOrPause());
      assertFalse(extended.ended(), "the " + i + "th time");
      extended.runs().forEach(run -> assertEquals(RunStatus.RUNNING, run.status()));
      after(60_000_000_000L);
    }
  }

  @Test
  void aRunWithOtherSettingsIsSeenAtOnce() {
    next();
    RunSnapshot before = next().runs().get(1);
    List<WantedRun> changedPlan = new ArrayList<>(wanted);
    Config stronger = SMALL.with(Overrides.none().with(Settings.L2, 0.5));
    changedPlan.set(1, wanted.get(1).withConfig(stronger));
    RunSnapshot changed = ordering(new Order.Follow(wanted, changedPlan)).runs().get(1);
    assertNotSame(before.fit(), changed.fit());
    assertEquals(0.5, changed.config().get(Settings.L2));
  }
}
