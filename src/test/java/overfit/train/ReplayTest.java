package overfit.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static overfit.train.Lab.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.math.RandomStream;

/** A replayed epoch is identical to the original. */
class ReplayTest {

  private static final String SMALL = "hidden=6x5 samples=11 epochs=300 ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "optimizer=adam dropout=0.3 batch=4",
        "schedule=plateau patience=1 momentum=0.9",
        "schedule=one-cycle optimizer=nadam clip-norm=0.1",
        "learning-rate=10 seed=3",
        "target=unknown points=0:1,1:2,2:0",
      })
  void everyEpochIsAsItWasThen(String settings) {
    Lab lab =
        new Lab(
            Specs.spec(SMALL + settings)
                .withEdits(List.of(edit(40, "l2=0.01"), edit(90, "points=0:1,1:0,2:2"))));
    List<RunSnapshot> then = new ArrayList<>();
    while (!lab.experiment.ended()) {
      if (lab.run(0).epoch() == 70) {
        lab.change(0, "dropout=0.1");
      }
      then.add(lab.now(0));
      lab.train(1);
    }
    lab.experiment.extend();
    RunSnapshot present = lab.now(0);
    int[] order = new int[then.size()];
    new RandomStream(1).fillPermutation(order);
    for (int epoch : order) {
      SnapshotAssertions.assertSameMoment(then.get(epoch), lab.at(0, epoch));
      assertEquals(present.goal(), lab.at(0, epoch).goal());
      assertEquals(present.curves().test().count(), lab.at(0, epoch).curves().test().count());
    }
    SnapshotAssertions.assertSame(present, lab.now(0));
  }

  @Test
  void toAndFroThePresentIsNotTouched() {
    String settings = SMALL + "dropout=0.3 batch=4 optimizer=adam";
    Lab lab = new Lab(Specs.spec(settings));
    for (int i = 0; i < 60; i++) {
      lab.train(5);
      for (long epoch = 0; epoch < 5L * i; epoch += 7) {
        lab.at(0, 5L * i - epoch);
        lab.at(0, epoch);
      }
    }
    SnapshotAssertions.assertSame(Specs.trained(settings, 300).snapshot(), lab.now(0));
  }

  /** After 66,000 epochs, the checkpoints of a run are 1024 epochs apart. */
  @Test
  void theWayBackIsLongOnceAndThenShort() {
    Run run = Run.rewindable(Specs.spec("hidden=1 samples=2 epochs=100000"), Specs.VECTORS);
    Specs.train(run, 66_000);
    assertEquals(1024, run.atOrBefore(2047).epoch());
    Replay replay = new Replay(run);
    assertEquals(1000, steps(replay, 1024 + 1000));
    assertEquals(1, steps(replay, 1024 + 1001));
    for (long epoch = 2023; epoch >= 1024; epoch -= 10) {
      assertTrue(steps(replay, epoch) < 64, "to " + epoch);
    }
    assertEquals(1023, steps(replay, 1023), "from the checkpoint before");
  }

  /** The number of epochs trained to reach an epoch. */
  private static int steps(Replay replay, long epoch) {
    AtomicInteger steps = new AtomicInteger();
    assertTrue(replay.advance(epoch, () -> steps.incrementAndGet() > 0));
    return steps.get();
  }

  @Test
  void itStopsWhereItIsToldToAndGoesOnFromThere() {
    Run run = Run.rewindable(Specs.spec(SMALL), Specs.VECTORS);
    Specs.train(run, 300);
    Replay replay = new Replay(run);
    AtomicInteger left = new AtomicInteger(1);
    assertFalse(replay.advance(203, () -> left.getAndDecrement() > 0));
    assertFalse(replay.advance(203, () -> false));
    assertTrue(replay.advance(203, () -> true));
    assertSame(replay.at(203), replay.at(204), "there is one twin");
    assertEquals(300, run.epoch());
  }

  @Test
  void aNewNameAndANewEndAreSeenInThePastToo() {
    Lab lab = new Lab(Specs.spec("epochs=20 hidden=4")).train(20);
    assertEquals("run", lab.at(0, 7).name());
    lab.with(0, lab.wanted(0).withName("other"));
    lab.experiment.extend();
    assertEquals("other", lab.at(0, 7).name());
    assertEquals(40, lab.at(0, 7).goal());
  }
}
