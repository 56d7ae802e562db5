package overfit.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static overfit.train.Specs.spec;
import static overfit.train.Specs.wanted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Rewinding and fast-forwarding, with a clock that does not advance. */
class TravelLoopTest {

  private final AtomicLong nanos = new AtomicLong();
  private final TrainingLoop loop = loop("epochs=40 hidden=4", "epochs=40 hidden=4 l2=0.1");

  private TrainingLoop loop(String... settings) {
    return new TrainingLoop(wanted(settings), new Speed(60), nanos::get, Specs.VECTORS);
  }

  @Test
  void inThePastNothingIsTrained() {
    train(20);
    visit(7);
    assertFalse(loop.playing());
    assertEquals(List.of(7L, 7L), epochs());
    assertEquals(OptionalLong.of(7), loop.snapshot().visited());
    assertEquals(20, loop.snapshot().present());
  }

  @Test
  void playGoesOnInThePresent() {
    train(20);
    visit(7);
    new Order.PlayOrPause().applyTo(loop);
    assertTrue(loop.playing());
    assertEquals(List.of(20L, 20L), epochs());
    assertEquals(OptionalLong.empty(), loop.snapshot().visited());
  }

  @Test
  void aSingleStepIsOneOfThePresent() {
    train(20);
    visit(7);
    new Order.StepOnce().applyTo(loop);
    assertEquals(List.of(21L, 21L), epochs());
    assertFalse(loop.playing());
  }

  @Test
  void whatIsAddedBesideThePastWaits() {
    train(40);
    visit(7);
    List<WantedRun> more =
        new ArrayList<>(wanted("epochs=40 hidden=4", "epochs=40 hidden=4 l2=0.1"));
    more.add(new WantedRun(2, spec("epochs=40 hidden=4"), Optional.of(new WantedRun.Branch(0, 7))));
    new Order.Follow(List.of(), more).applyTo(loop);
    assertFalse(loop.playing());
    assertEquals(List.of(7L, 7L, 7L), epochs());
    new Order.PlayOrPause().applyTo(loop);
    assertTrue(loop.playing());
    trainAll();
    assertEquals(List.of(40L, 40L, 40L), epochs());
  }

  @Test
  void whatIsAddedAfterTheEndIsTrained() {
    train(40);
    assertFalse(loop.playing());
    new Order.Follow(
            List.of(), wanted("epochs=40 hidden=4", "epochs=40 hidden=4 l2=0.1", "epochs=40"))
        .applyTo(loop);
    assertTrue(loop.playing());
  }

  @Test
  void toGoToAnEpochThatWasIsToVisitIt() {
    train(20);
    new Order.Go(7).applyTo(loop);
    assertEquals(List.of(7L, 7L), epochs());
    new Order.Go(20).applyTo(loop);
    assertEquals(OptionalLong.empty(), loop.snapshot().visited());
    assertFalse(loop.playing());
  }

  @Test
  void toGoToAnEpochToComeTrainsExactlyUpToIt() {
    train(10);
    new Order.PlayOrPause().applyTo(loop);
    new Order.Go(25).applyTo(loop);
    assertEquals(0, loop.waiting(), "as fast as it goes");
    trainAll();
    assertEquals(List.of(25L, 25L), epochs());
    assertFalse(loop.playing());
    new Order.PlayOrPause().applyTo(loop);
    loop.step();
    assertTrue(loop.playing());
    assertTrue(loop.waiting() > 0, "at the usual pace again");
  }

  @Test
  void beyondTheEndTheEndMoves() {
    new Order.Go(55).applyTo(loop);
    trainAll();
    assertEquals(List.of(55L, 55L), epochs());
    assertEquals(55, loop.snapshot().runs().get(0).goal());
    assertTrue(loop.snapshot().ended());
  }

  /** A restarted run catches up first. */
  @Test
  void allRunsGoThere() {
    train(20);
    new Order.Follow(List.of(), wanted("epochs=40 hidden=5", "epochs=40 hidden=4 l2=0.1"))
        .applyTo(loop);
    new Order.Go(30).applyTo(loop);
    trainAll();
    assertEquals(List.of(30L, 30L), epochs());
  }

  /** The other run is ahead and waits. */
  @Test
  void aRunThatIsBehindTrainsUpToAnEpochThatOthersHaveHad() {
    train(20);
    new Order.Follow(List.of(), wanted("epochs=40 hidden=5", "epochs=40 hidden=4 l2=0.1"))
        .applyTo(loop);
    Order.Go.of(1, 10).applyTo(loop);
    assertEquals(OptionalLong.of(10), loop.snapshot().visited());
    Order.Go.of(0, 10).applyTo(loop);
    trainAll();
    assertEquals(List.of(10L, 20L), epochs());
    assertEquals(OptionalLong.empty(), loop.snapshot().visited());
  }

  @Test
  void aRunThatEndedEarlierIsTrainedOnWithoutTheOthers() {
    TrainingLoop unequal = loop("epochs=10 hidden=4", "epochs=40 hidden=4");
    while (unequal.playing()) {
      unequal.step();
    }
    Order.Go.of(0, 30).applyTo(unequal);
    while (unequal.playing()) {
      unequal.step();
    }
    assertEquals(
        List.of(30L, 40L), unequal.snapshot().runs().stream().map(RunSnapshot::goal).toList());
    assertEquals(30, unequal.snapshot().runs().get(0).epoch());
  }

  @Test
  void beyondItsEndARunTakesThoseAlongThatWereToEndWithIt() {
    TrainingLoop unequal = loop("epochs=10 hidden=4", "epochs=40 hidden=4", "epochs=40 hidden=5");
    new Order.Go(60).applyTo(unequal);
    assertEquals(
        List.of(10L, 60L, 60L), unequal.snapshot().runs().stream().map(RunSnapshot::goal).toList());
  }

  @Test
  void anEditOnTheWayDoesNotEndIt() {
    new Order.Go(30).applyTo(loop);
    loop.step();
    new Order.Follow(
            List.of(), wanted("epochs=40 hidden=4 dropout=0.1", "epochs=40 hidden=4 l2=0.1"))
        .applyTo(loop);
    assertEquals(0, loop.waiting());
    trainAll();
    assertEquals(List.of(30L, 30L), epochs());
  }

  @Test
  void aPauseOnTheWayEndsIt() {
    new Order.Go(30).applyTo(loop);
    loop.step();
    new Order.PlayOrPause().applyTo(loop);
    assertFalse(loop.playing());
    new Order.PlayOrPause().applyTo(loop);
    loop.step();
    assertTrue(loop.waiting() > 0);
  }

  @Test
  void whereAllRunsHaveDivergedThereIsNoWay() {
    TrainingLoop hopeless = loop("learning-rate=1e30 epochs=40");
    while (hopeless.playing()) {
      hopeless.step();
    }
    new Order.Go(100).applyTo(hopeless);
    assertFalse(hopeless.playing());
    new Order.Follow(List.of(), wanted("learning-rate=0.01 epochs=40")).applyTo(hopeless);
    hopeless.step();
    assertTrue(hopeless.waiting() > 0, "nor is it gone later");
  }

  @Test
  void anEditWhileItPlaysDoesNotHurryIt() {
    loop.step();
    long waiting = loop.waiting();
    new Order.Follow(
            List.of(), wanted("epochs=40 hidden=4 dropout=0.1", "epochs=40 hidden=4 l2=0.1"))
        .applyTo(loop);
    assertEquals(waiting, loop.waiting());
    assertTrue(waiting > 0);
  }

  @Test
  void ofManyVisitsOnlyTheLastIsMade() {
    train(40);
    for (long epoch = 39; epoch >= 5; epoch--) {
      visit(epoch);
    }
    assertTrue(loop.replaying());
    assertFalse(loop.idle());
    loop.replay();
    assertTrue(loop.idle());
    assertEquals(List.of(5L, 5L), epochs());
  }

  /** A clock that advances so fast that every epoch uses up the time slice. */
  @Test
  void onTheWayToThePastOtherOrdersAreHeard() {
    TrainingLoop slow =
        new TrainingLoop(
            wanted("epochs=2000 hidden=4"),
            Speed.UNLIMITED,
            () -> nanos.addAndGet(5_000_000),
            Specs.VECTORS);
    while (slow.playing()) {
      slow.step();
    }
    new Order.Visit(OptionalLong.of(15)).applyTo(slow);
    slow.replay();
    assertTrue(slow.replaying());
    new Order.Visit(OptionalLong.of(1999)).applyTo(slow);
    for (int i = 0; slow.replaying(); i++) {
      assertTrue(i < 2000, "it arrives");
      slow.replay();
    }
    assertEquals(1999, slow.snapshot().runs().get(0).epoch());
  }

  @Test
  void aRestartIsOfThePresent() {
    train(20);
    visit(7);
    new Order.Visit(OptionalLong.empty()).applyTo(loop);
    Specs.restart("epochs=40 hidden=4", "epochs=40 hidden=4 l2=0.1").applyTo(loop);
    assertEquals(OptionalLong.empty(), loop.snapshot().visited());
    assertEquals(List.of(0L, 0L), epochs());
    assertFalse(loop.playing());
  }

  @Test
  void picturesHaveWhatIsWantedToBeSeen() {
    train(3);
    new Order.See(SnapshotRequest.USUAL.units(1, 1).withMargin(0.5)).applyTo(loop);
    List<RunSnapshot> runs = loop.snapshot().runs();
    assertTrue(runs.get(0).units().isEmpty());
    assertEquals(4, runs.get(1).units().orElseThrow().y().length);
    assertEquals(-6, runs.get(0).fit().x()[0]);
    assertEquals(-6, runs.get(0).truth().x()[0]);
    visit(1);
    assertEquals(4, loop.snapshot().runs().get(1).units().orElseThrow().y().length);
    assertEquals(6, loop.snapshot().runs().get(1).fit().x()[256]);
  }

  /** A loop that has just taken a snapshot; its clock advances by a step at each reading. */
  private TrainingLoop looked(AtomicLong step) {
    TrainingLoop timed =
        new TrainingLoop(
            wanted("epochs=40 hidden=4"),
            Speed.UNLIMITED,
            () -> nanos.addAndGet(step.get()),
            Specs.VECTORS);
    timed.snapshot();
    return timed;
  }

  /** A snapshot that took 1 ms is followed by 32 ms without one, unless requested or idle. */
  @Test
  void picturesTakeLittleOfTheTime() {
    AtomicLong step = new AtomicLong(1_000_000);
    TrainingLoop timed = looked(step);
    step.set(0);
    assertFalse(timed.hasTimeForSnapshot());
    nanos.addAndGet(31_999_999);
    assertFalse(timed.hasTimeForSnapshot());
    nanos.addAndGet(1);
    assertTrue(timed.hasTimeForSnapshot());
    step.set(1_000_000);
    timed.snapshot();
    step.set(0);
    timed.carryOut(new Order.See(SnapshotRequest.USUAL));
    assertTrue(timed.hasTimeForSnapshot());
    step.set(1_000_000);
    timed.snapshot();
    step.set(0);
    timed.playOrPause();
    assertTrue(timed.hasTimeForSnapshot());
  }

  /** A snapshot of a million samples takes a second. */
  @Test
  void howeverLongAPictureTakesTheNextIsSeenSoon() {
    AtomicLong step = new AtomicLong(1_000_000_000);
    TrainingLoop timed = looked(step);
    step.set(0);
    nanos.addAndGet(499_999_999);
    assertFalse(timed.hasTimeForSnapshot());
    nanos.addAndGet(1);
    assertTrue(timed.hasTimeForSnapshot());
  }

  private void visit(long epoch) {
    new Order.Visit(OptionalLong.of(epoch)).applyTo(loop);
  }

  private void train(int epochs) {
    for (int i = 0; i < epochs; i++) {
      loop.step();
    }
  }

  private void trainAll() {
    while (loop.playing()) {
      loop.step();
    }
  }

  private List<Long> epochs() {
    return loop.snapshot().runs().stream().map(RunSnapshot::epoch).toList();
  }
}
