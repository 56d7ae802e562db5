package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import overfit.config.NamedConfig;
import overfit.config.Preset;
import overfit.train.Engines;
import overfit.train.Order;
import overfit.train.Snapshot;
import overfit.train.Speed;
import overfit.train.Training;

/**
 * A model and its training, which does what is ordered before anything else happens and rests then:
 * no time passes.
 */
final class Bench implements AutoCloseable {

  /** Only a fault is waited for as long as this. */
  private static final long SECONDS = 20;

  private final Semaphore offers = new Semaphore(0);
  private final Training training;
  private Model model;

  Bench(Preset preset, List<NamedConfig> plan) {
    model = Model.of(preset, plan);
    training =
        new Training(model.plan().runs(), Speed.DEFAULT, () -> 0, Engines.SERIAL, offers::release);
    order(new Order.Go(0));
  }

  Model model() {
    return model;
  }

  void press(String... keys) {
    for (String key : keys) {
      apply(Models.update(model, key));
    }
  }

  void apply(Update update) {
    model = update.model();
    for (Effect effect : update.effects()) {
      if (effect instanceof Effect.Send send) {
        order(send.order());
      }
    }
  }

  void order(Order order) {
    training.order(order);
    boolean rests = false;
    while (!rests) {
      await();
      Optional<Snapshot> taken = training.take();
      taken.ifPresent(snapshot -> model = model.withSnapshot(snapshot));
      rests = taken.isPresent() && !taken.get().playing();
    }
  }

  private void await() {
    try {
      assertTrue(offers.tryAcquire(SECONDS, TimeUnit.SECONDS), "the training gives no picture");
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    training.close();
  }
}
