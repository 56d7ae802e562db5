package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import overfit.config.Settings;
import overfit.train.Engines;
import overfit.train.Order;
import overfit.train.RunSnapshot;
import overfit.train.Snapshot;
import overfit.train.Speed;
import overfit.train.StagedTraining;

/** Thirty frames a second, over the lesson's three runs. */
class TurnsTest {

  private static final long FRAME_NANOS = 1_000_000_000 / 30;

  private final Turns turns = new Turns();
  private Model model = Models.lesson();
  private final StagedTraining training =
      new StagedTraining(model.plan().runs(), Speed.DEFAULT, Engines.SERIAL);
  private long now;

  private Snapshot trained() {
    return trained(FRAME_NANOS);
  }

  private Snapshot trained(long nanos) {
    now += nanos;
    training.advance(nanos);
    return training.take().orElseThrow();
  }

  private Snapshot see(Snapshot next) {
    Snapshot seen = turns.next(model, next, now);
    model = model.withSnapshot(seen);
    return seen;
  }

  /** How often something of a run changed in so many frames. */
  private <T> long changes(int frames, int run, Function<RunSnapshot, T> part) {
    List<T> seen = new ArrayList<>();
    for (int i = 0; i < frames; i++) {
      seen.add(part.apply(see(trained()).runs().get(run)));
    }
    return seen.stream().distinct().count();
  }

  @Test
  void theFirstPictureIsShownWhole() {
    Snapshot first = trained();
    assertSame(first, see(first));
  }

  @Test
  void theCurvesOfTheSelectedRunMoveWithEveryFrame() {
    see(trained());
    assertEquals(60, changes(60, 0, RunSnapshot::fit));
  }

  @Test
  void thoseOfTheOthersMoveEightTimesASecond() {
    see(trained());
    assertEquals(16, changes(60, 1, RunSnapshot::fit), 1);
    assertEquals(16, changes(60, 2, RunSnapshot::fit), 1);
  }

  @Test
  void numbersChangeEightTimesASecond() {
    see(trained());
    assertEquals(16, changes(60, 0, RunSnapshot::epoch), 1);
    assertEquals(16, changes(60, 1, RunSnapshot::testLoss), 1);
  }

  @Test
  void noTwoOfThemComeWithTheSameFrame() {
    Snapshot before = see(trained());
    for (int i = 0; i < 60; i++) {
      Snapshot after = see(trained());
      int moved = before.runs().get(0).epoch() != after.runs().get(0).epoch() ? 1 : 0;
      for (int run = 1; run < 3; run++) {
        moved += before.runs().get(run).fit() != after.runs().get(run).fit() ? 1 : 0;
      }
      assertTrue(moved <= 1, "frame " + i);
      before = after;
    }
  }

  @Test
  void whatStandsStillIsTheLastOfEverything() {
    see(trained());
    see(trained());
    now += FRAME_NANOS;
    training.order(new Order.PlayOrPause());
    Snapshot paused = training.take().orElseThrow();
    assertSame(paused, see(paused));
  }

  @Test
  void slowTrainingIsShownWhole() {
    see(trained());
    Snapshot next = trained(1_000_000_000);
    assertEquals(next.runs(), see(next).runs());
  }

  @Test
  void thePastIsShownWholeAndSoIsTheWayBack() {
    see(trained());
    Snapshot last = trained();
    Snapshot past =
        new Snapshot(last.runs(), true, Speed.DEFAULT, OptionalLong.of(1), last.present());
    assertSame(past, see(past));
    Snapshot back = trained();
    assertSame(back, see(back));
  }

  @Test
  void aRunWithOtherSettingsIsShownAtOnce() {
    see(trained());
    Model wanted = Models.with(model, 1, Settings.L2, "0.5");
    training.order(new Order.Follow(model.plan().runs(), wanted.plan().runs()));
    Snapshot next = trained();
    assertEquals(next.runs().get(1), see(next).runs().get(1));
  }
}
