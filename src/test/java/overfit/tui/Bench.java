package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.train.Order;
import overfit.train.Snapshot;
import overfit.train.Specs;
import overfit.train.Speed;
import overfit.train.Training;
import overfit.tui.model.Effect;
import overfit.tui.model.Model;
import overfit.tui.model.Update;

/**
 * A model and its training, which does what is ordered before anything else happens and rests then:
 * no time passes.
 */
public final class Bench implements AutoCloseable {

  /** Only a fault is waited for as long as this. */
  private static final long SECONDS = 20;

  private final Semaphore offers = new Semaphore(0);
  private final Training training;
  private Model model;

  public Bench(Preset preset, List<RunSpec> specs) {
    model = Model.of(preset, specs);
    training =
        new Training(model.runs().wanted(), Speed.DEFAULT, () -> 0, Specs.VECTORS, offers::release);
    order(new Order.Go(0));
  }

  public Model model() {
    return model;
  }

  public void press(String... keys) {
    for (String key : keys) {
      apply(Models.update(model, key));
    }
  }

  /** Keys, and words of the command line with {@code _} for a space: {@code :set_l2_0.5 n u}. */
  void type(String keys) {
    for (String word : keys.split(" ")) {
      if (word.startsWith(":")) {
        press(":");
        apply(Models.paste(model, word.substring(1).replace('_', ' ')));
        press("Enter");
      } else {
        press(word);
      }
    }
  }

  public void apply(Update update) {
    model = update.model();
    for (Effect effect : update.effects()) {
      if (effect instanceof Effect.Send send) {
        order(send.order());
      }
    }
  }

  public void order(Order order) {
    long sent = training.order(order);
    boolean rests = false;
    while (!rests) {
      await();
      Optional<Snapshot> taken = take();
      rests = taken.filter(it -> !it.playing() && it.orders() == sent).isPresent();
    }
  }

  /** Waits for what is computed beside the training. */
  public void until(Predicate<Model> shown) {
    while (!shown.test(model)) {
      await();
      take();
    }
  }

  private Optional<Snapshot> take() {
    Optional<Snapshot> taken = training.take();
    taken.ifPresent(snapshot -> model = model.withSnapshot(snapshot));
    return taken;
  }

  /** An order whose effect the screen, with another model, has not shown yet. */
  void order(Order order, Model shown) {
    order(order);
    model = shown;
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
