package overfit.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SimulatedTrainingTest {

  private static final long SECOND = 1_000_000_000;

  @Test
  void trainsWhatIsDueHoweverTimeIsCutAndOneEpochAtOnce() {
    SimulatedTraining whole = training(Speed.DEFAULT);
    SimulatedTraining cut = training(Speed.DEFAULT);
    whole.advance(2 * SECOND);
    for (int i = 0; i < 30; i++) {
      cut.advance(SECOND / 15);
    }
    assertEquals(121, epoch(whole));
    assertEquals(121, epoch(cut));
  }

  @Test
  void trainsFiveThousandEpochsASecondAtMost() {
    SimulatedTraining training = training(Speed.UNLIMITED);
    training.advance(SECOND / 20);
    assertEquals(250, epoch(training));
  }

  @Test
  void goesToAnEpochAtOnceAndRestsThere() {
    SimulatedTraining training = training(Speed.DEFAULT);
    training.order(new Order.Go(300));
    Snapshot there = training.take().orElseThrow();
    assertEquals(300, there.present());
    assertFalse(there.playing());
  }

  @Test
  void showsThePastAtOnce() {
    SimulatedTraining training = training(Speed.DEFAULT);
    training.advance(5 * SECOND);
    training.order(new Order.Visit(OptionalLong.of(17)));
    Snapshot past = training.take().orElseThrow();
    assertEquals(OptionalLong.of(17), past.visited());
    assertEquals(17, past.runs().get(0).epoch());
  }

  @Test
  void hasAPictureOnlyAfterAChange() {
    SimulatedTraining training = training(Speed.DEFAULT);
    assertTrue(training.take().isPresent());
    assertEquals(Optional.empty(), training.take());
    training.order(new Order.PlayOrPause());
    assertTrue(training.take().isPresent());
    training.advance(SECOND);
    assertEquals(Optional.empty(), training.take());
  }

  private static SimulatedTraining training(Speed speed) {
    return new SimulatedTraining(Specs.wanted(""), speed, Specs.VECTORS);
  }

  private static long epoch(SimulatedTraining training) {
    return training.take().orElseThrow().present();
  }
}
