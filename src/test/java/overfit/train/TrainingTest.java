package overfit.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static overfit.train.Specs.config;
import static overfit.train.Specs.wanted;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.train.baseline.DegreeCurve;

/** Uses a real thread, and a clock that only the tests advance. */
class TrainingTest {

  /** Timeout; only reached if a test fails. */
  private static final long SECONDS = 30;

  private final AtomicLong nanos = new AtomicLong();
  private final Semaphore offers = new Semaphore(0);
  private final AtomicReference<Thread> thread = new AtomicReference<>();
  private Training training;

  @AfterEach
  void endTheThread() {
    training.close();
  }

  @Test
  void theFirstSnapshotIsOfTheFirstWeights() throws InterruptedException {
    start(new Speed(60), "epochs=9");
    Snapshot first = when(snapshot -> true);
    assertEquals(0, first.runs().get(0).epoch());
    assertEquals(RunStatus.RUNNING, first.runs().get(0).status());
    assertTrue(first.playing());
  }

  @Test
  void withoutALimitItRunsToTheEndAndRestsThere() throws InterruptedException {
    start(Speed.UNLIMITED, "dropout=0.3");
    RunSnapshot end = when(Snapshot::ended).runs().get(0);
    assertEquals(RunStatus.FINISHED, end.status());
    assertEquals(500, end.epoch());
    assertEquals(Specs.trained("dropout=0.3", 500).testLoss(), end.testLoss());
    assertEquals(Optional.empty(), training.take(), "a loop at rest makes no more snapshots");
  }

  @Test
  void aReaderWhoComesLateMissesAllPicturesButTheLast() throws InterruptedException {
    start(Speed.UNLIMITED, "");
    acquire(2);
    assertEquals(0, offers.availablePermits(), "one for the empty slot, one for the rest");
    assertEquals(500, training.take().orElseThrow().runs().get(0).epoch());
  }

  @Test
  void itGoesAsFarAsTheClock() throws InterruptedException {
    start(new Speed(100), "");
    when(epochIs(1));
    nanos.addAndGet(30_000_000);
    when(epochIs(1 + 3));
    training.order(new Order.PlayOrPause());
    assertEquals(1 + 3, when(snapshot -> !snapshot.playing()).runs().get(0).epoch());
  }

  @Test
  void pauseAndSingleSteps() throws InterruptedException {
    start(new Speed(60), "epochs=9");
    when(epochIs(1));
    training.order(new Order.PlayOrPause());
    assertEquals(1, when(snapshot -> !snapshot.playing()).runs().get(0).epoch());
    for (int epoch = 2; epoch <= 4; epoch++) {
      training.order(new Order.StepOnce());
      assertFalse(when(epochIs(epoch)).playing());
    }
    training.order(new Order.SetSpeed(Speed.UNLIMITED));
    training.order(new Order.PlayOrPause());
    assertEquals(9, when(Snapshot::ended).runs().get(0).epoch());
  }

  @Test
  void aSnapshotNamesTheOrdersItReflects() throws InterruptedException {
    start(new Speed(60), "");
    assertEquals(0, when(snapshot -> true).orders());
    assertEquals(1, training.order(new Order.PlayOrPause()));
    assertEquals(1, when(snapshot -> !snapshot.playing()).orders());
    assertEquals(2, training.order(new Order.SetSpeed(Speed.UNLIMITED)));
    assertEquals(3, training.order(new Order.PlayOrPause()));
    assertEquals(Speed.UNLIMITED, when(snapshot -> snapshot.orders() >= 2).speed());
    assertEquals(3, when(Snapshot::ended).orders());
  }

  @Test
  void aSnapshotReflectsAVisitOnlyWhenItsReplayIsComplete() throws InterruptedException {
    start(Speed.UNLIMITED, "epochs=2000");
    when(Snapshot::ended);
    for (long epoch : List.of(1999L, 1L, 1998L)) {
      long visit = training.order(new Order.Visit(OptionalLong.of(epoch)));
      Snapshot reached = when(snapshot -> snapshot.orders() == visit);
      assertEquals(OptionalLong.of(epoch), reached.visited());
      assertEquals(epoch, reached.runs().get(0).epoch());
    }
  }

  @Test
  void aRestIsShownEvenIfNobodyTookThePictureBefore() throws InterruptedException {
    start(new Speed(60), "");
    acquire(1);
    training.order(new Order.PlayOrPause());
    acquire(1);
    assertFalse(training.take().orElseThrow().playing());
  }

  @Test
  void anAdjustedRunSaysSo() throws InterruptedException {
    start(new Speed(60), "");
    when(epochIs(1));
    training.order(new Order.PlayOrPause());
    training.order(new Order.Follow(List.of(), wanted("l2=0.2")));
    RunSnapshot run = when(s -> s.runs().get(0).editedAt().isPresent()).runs().get(0);
    assertEquals(OptionalLong.of(1), run.editedAt());
    assertEquals(config("l2=0.2"), run.config());
  }

  /** Another thread computes them; the training thread shows them when they are complete. */
  @Test
  void polynomialsComeLaterEvenIfItRests() throws InterruptedException {
    start(Speed.UNLIMITED, "samples=3 epochs=1");
    when(Snapshot::ended);
    int id = wanted("").get(0).id();
    SnapshotRequest request =
        SnapshotRequest.USUAL.units(id, 0).withInspections(List.of(new DegreesInspection()));
    long order = training.order(new Order.See(request));
    Snapshot shown = when(snapshot -> snapshot.finding(DegreeCurve.class).isPresent());
    assertEquals(order, shown.orders(), "they are no order");
  }

  @Test
  void aNewSpeedIsShown() throws InterruptedException {
    start(new Speed(60), "");
    training.order(new Order.PlayOrPause());
    training.order(new Order.SetSpeed(new Speed(120)));
    assertEquals(new Speed(120), when(s -> s.speed().epochsPerSecond() != 60).speed());
  }

  @Test
  void aRestartedRunIsTheSameAgain() throws InterruptedException {
    start(Speed.UNLIMITED, "epochs=50", "epochs=50 dropout=0.3");
    double[] fit = when(Snapshot::ended).runs().get(1).fit().y();
    training.order(Specs.restart("epochs=50", "epochs=50 dropout=0.3"));
    assertArrayEquals(fit, when(Snapshot::ended).runs().get(1).fit().y());
  }

  @Test
  void restartedRunsMayBeOthers() throws InterruptedException {
    start(Speed.UNLIMITED, "epochs=5");
    when(Snapshot::ended);
    training.order(new Order.Follow(List.of(), wanted("epochs=6", "epochs=7")));
    List<RunSnapshot> runs = when(s -> s.ended() && s.runs().size() == 2).runs();
    assertEquals(6, runs.get(0).epoch());
    assertEquals(7, runs.get(1).epoch());
  }

  @Test
  void afterTheEndPlayTrainsAsManyEpochsAgain() throws InterruptedException {
    start(Speed.UNLIMITED, "epochs=50");
    when(Snapshot::ended);
    training.order(new Order.PlayOrPause());
    assertEquals(100, when(s -> s.ended() && s.runs().get(0).goal() == 100).runs().get(0).epoch());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 60, Double.POSITIVE_INFINITY})
  void closeEndsTheThreadWhileItTrains(double speed) throws InterruptedException {
    start(new Speed(speed), "epochs=1000000000");
    when(epochIs(1));
    training.close();
    assertFalse(thread.get().isAlive());
  }

  @Test
  void closeEndsAThreadAtRestAndMayBeCalledAgain() throws InterruptedException {
    start(Speed.UNLIMITED, "epochs=1");
    when(Snapshot::ended);
    training.close();
    assertFalse(thread.get().isAlive());
    training.close();
  }

  @Test
  void afterStopNoFurtherEpochIsTrained() throws Exception {
    CompletableFuture<Training> own = new CompletableFuture<>();
    training =
        new Training(
            wanted(""),
            Speed.UNLIMITED,
            nanos::get,
            Specs.VECTORS,
            () -> {
              thread.set(Thread.currentThread());
              own.join().order(new Order.Stop());
              offers.release();
            });
    own.complete(training);
    acquire(1);
    thread.get().join(TimeUnit.SECONDS.toMillis(SECONDS));
    assertFalse(thread.get().isAlive());
    assertEquals(0, training.take().orElseThrow().runs().get(0).epoch());
  }

  @Test
  void thePastIsSeenAsItWas() throws InterruptedException {
    start(Speed.UNLIMITED, "dropout=0.3");
    when(Snapshot::ended);
    for (long epoch : List.of(400L, 17L, 0L, 18L, 499L)) {
      training.order(new Order.Visit(OptionalLong.of(epoch)));
      RunSnapshot run = when(s -> s.visited().equals(OptionalLong.of(epoch))).runs().get(0);
      assertEquals(epoch, run.epoch());
      assertEquals(
          Specs.trained("dropout=0.3", (int) epoch).snapshot().trainLoss(), run.trainLoss());
    }
    training.order(new Order.Visit(OptionalLong.empty()));
    assertEquals(500, when(s -> s.visited().isEmpty()).runs().get(0).epoch());
  }

  @Test
  void itGoesToAnEpochToComeAsFastAsItCanAndRestsThere() throws InterruptedException {
    start(new Speed(1), "epochs=50");
    training.order(new Order.Go(777));
    Snapshot there = when(snapshot -> !snapshot.playing());
    assertEquals(777, there.runs().get(0).epoch());
    assertEquals(777, there.runs().get(0).goal());
  }

  @Test
  void aBranchOfThePastGoesOnFromThere() throws InterruptedException {
    start(Speed.UNLIMITED, "epochs=50 dropout=0.3");
    RunSnapshot end = when(Snapshot::ended).runs().get(0);
    training.order(new Order.Visit(OptionalLong.of(20)));
    WantedRun first = wanted("epochs=50 dropout=0.3").get(0);
    WantedRun branch =
        new WantedRun(1, first.spec(), Optional.of(new WantedRun.Branch(first.id(), 20)));
    training.order(new Order.Follow(List.of(), List.of(first, branch)));
    assertEquals(20, when(s -> s.run(1).isPresent()).run(1).orElseThrow().epoch());
    training.order(new Order.PlayOrPause());
    Snapshot after = when(s -> s.visited().isEmpty() && s.ended());
    SnapshotAssertions.assertSame(end, after.run(1).orElseThrow());
  }

  private void start(Speed speed, String... settings) {
    training =
        new Training(
            wanted(settings),
            speed,
            nanos::get,
            Specs.VECTORS,
            () -> {
              thread.set(Thread.currentThread());
              offers.release();
            });
  }

  private static Predicate<Snapshot> epochIs(long epoch) {
    return snapshot -> snapshot.present() >= epoch;
  }

  /** The first snapshot that satisfies a condition. */
  private Snapshot when(Predicate<Snapshot> wanted) throws InterruptedException {
    while (true) {
      acquire(1);
      Optional<Snapshot> taken = training.take();
      if (taken.isPresent() && wanted.test(taken.get())) {
        return taken.get();
      }
    }
  }

  private void acquire(int count) throws InterruptedException {
    assertTrue(offers.tryAcquire(count, SECONDS, TimeUnit.SECONDS), "no snapshot came");
  }
}
