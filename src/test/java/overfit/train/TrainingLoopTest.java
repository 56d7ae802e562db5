package overfit.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static overfit.train.Specs.wanted;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingLoopTest {

  private static final long SECOND = 1_000_000_000;

  private final AtomicLong nanos = new AtomicLong();
  private final TrainingLoop loop =
      new TrainingLoop(wanted("epochs=900"), new Speed(60), nanos::get, Specs.VECTORS);

  static List<List<Order>> beginnings() {
    Order play = new Order.PlayOrPause();
    return List.of(
        List.of(play),
        List.of(Specs.restart("epochs=900"), play),
        List.of(new Order.Follow(List.of(), wanted("epochs=900 seed=7")), play));
  }

  @ParameterizedTest
  @MethodSource("beginnings")
  void afterAPauseTrainingGoesOnAtItsOwnSpeed(List<Order> orders) {
    new Order.PlayOrPause().applyTo(loop);
    nanos.addAndGet(3600 * SECOND);
    orders.forEach(order -> order.applyTo(loop));
    long before = epoch();
    trainWhatIsDue();
    assertEquals(before + 1, epoch(), "a pause is not made up for");
  }

  @ParameterizedTest
  @MethodSource("beginnings")
  void afterManySingleStepsTrainingGoesOnAtOnce(List<Order> orders) {
    for (int i = 0; i < 100; i++) {
      new Order.StepOnce().applyTo(loop);
    }
    orders.forEach(order -> order.applyTo(loop));
    assertEquals(0, loop.waiting());
  }

  @Test
  void aRestartInAPauseWaits() {
    new Order.PlayOrPause().applyTo(loop);
    Specs.restart("epochs=900").applyTo(loop);
    assertFalse(loop.playing());
    new Order.Follow(List.of(), wanted("epochs=900 seed=7")).applyTo(loop);
    assertFalse(loop.playing());
  }

  @Test
  void aRestartAfterTheEndGoesOn() {
    TrainingLoop ended =
        new TrainingLoop(wanted("epochs=1"), new Speed(60), nanos::get, Specs.VECTORS);
    ended.step();
    assertFalse(ended.playing());
    Specs.restart("epochs=1").applyTo(ended);
    assertTrue(ended.playing());
  }

  @Test
  void aNewSpeedHoldsAtOnce() {
    new Order.SetSpeed(new Speed(1)).applyTo(loop);
    trainWhatIsDue();
    assertEquals(SECOND, loop.waiting());
    new Order.SetSpeed(new Speed(60)).applyTo(loop);
    assertTrue(loop.waiting() <= 0);
    assertEquals(new Speed(60), loop.snapshot().speed());
  }

  @Test
  void afterStopNothingIsTrained() {
    new Order.Stop().applyTo(loop);
    assertFalse(loop.open());
    assertFalse(loop.playing());
  }

  @Test
  void aSingleStepAfterTheEndIsOneMore() {
    TrainingLoop shortOne =
        new TrainingLoop(wanted("epochs=2"), Speed.UNLIMITED, nanos::get, Specs.VECTORS);
    for (int i = 0; i < 5; i++) {
      new Order.StepOnce().applyTo(shortOne);
    }
    assertEquals(5, shortOne.snapshot().runs().get(0).epoch());
    assertTrue(shortOne.snapshot().ended());
  }

  @Test
  void whereAllRunsHaveDivergedNothingGoesOn() {
    TrainingLoop hopeless =
        new TrainingLoop(wanted("learning-rate=1e30"), Speed.UNLIMITED, nanos::get, Specs.VECTORS);
    while (hopeless.playing()) {
      hopeless.step();
    }
    new Order.PlayOrPause().applyTo(hopeless);
    assertFalse(hopeless.playing());
    assertEquals(500, hopeless.snapshot().runs().get(0).goal());
  }

  private void trainWhatIsDue() {
    while (loop.playing() && loop.waiting() <= 0) {
      loop.step();
    }
  }

  @Test
  void trainingEndsLaterAlsoWhereTheEpochThatIsAskedForHasGoneBy() {
    loop.step();
    new Order.Go(1, 2000).applyTo(loop);
    assertEquals(2000, loop.snapshot().runs().get(0).goal());
    assertFalse(loop.playing());
  }

  private long epoch() {
    return loop.snapshot().present();
  }

  @Test
  void anEditRevivesARunThatHasDiverged() {
    TrainingLoop hopeless =
        new TrainingLoop(wanted("learning-rate=1e30"), Speed.UNLIMITED, nanos::get, Specs.VECTORS);
    while (hopeless.playing()) {
      hopeless.step();
    }
    new Order.Follow(List.of(), wanted("learning-rate=0.01")).applyTo(hopeless);
    RunSnapshot run = hopeless.snapshot().runs().get(0);
    assertEquals(RunStatus.RUNNING, run.status());
    assertEquals(0, run.epoch());
    assertTrue(hopeless.playing());
  }
}
