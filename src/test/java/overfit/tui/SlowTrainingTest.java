package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.preset.Presets;
import overfit.screen.Glyphs;
import overfit.terminal.input.KeyName;
import overfit.train.Order;
import overfit.train.SimulatedTraining;
import overfit.train.Snapshot;
import overfit.train.Specs;
import overfit.train.Speed;
import overfit.train.Trainer;
import overfit.train.WantedRun;
import overfit.train.sweep.SimulatedSweep;
import overfit.tui.widget.Look;

/** What was asked is shown at once, even if an epoch takes long. */
class SlowTrainingTest {

  private static final Look LOOK = new Look(Glyphs.BRAILLE, true);
  private static final long SECOND = 1_000_000_000;

  private SlowTraining training;

  private final Session session =
      new Session(
          new Presets(Path.of("none")),
          Models.lesson(),
          Optional.empty(),
          (wanted, speed, first) -> training = new SlowTraining(wanted, speed),
          plan -> new SimulatedSweep(plan, Specs.VECTORS),
          text -> "",
          Models.LESSONS);

  /** A training within an epoch: orders wait for its end. */
  private static final class SlowTraining implements Trainer {

    private final SimulatedTraining inner;
    private final List<Order> waiting = new ArrayList<>();
    private long sent;
    private boolean slow;

    /** A snapshot that was taken before the last order, if there is one. */
    private Optional<Snapshot> slot = Optional.empty();

    SlowTraining(List<WantedRun> wanted, Speed speed) {
      inner = new SimulatedTraining(wanted, speed, Specs.VECTORS);
    }

    @Override
    public long order(Order order) {
      waiting.add(order);
      if (!slow) {
        end();
      }
      return ++sent;
    }

    void end() {
      slow = false;
      waiting.forEach(inner::order);
      waiting.clear();
    }

    @Override
    public Optional<Snapshot> take() {
      return slot.isPresent() ? slot : inner.take();
    }

    @Override
    public boolean stop(long milliseconds) {
      return inner.stop(milliseconds);
    }

    @Override
    public void close() {
      inner.close();
    }
  }

  @AfterEach
  void close() {
    session.close();
  }

  @ParameterizedTest
  @CsvSource({
    "space, pausing… epoch 61, paused epoch 61",
    "space space, resuming… epoch 61, running epoch 61",
    "space space space, pausing… epoch 61, paused epoch 61",
    "n, stepping… epoch 61, paused epoch 62",
    "space n, stepping… epoch 61, paused epoch 62",
    "r, restarting… epoch 61, running epoch 0",
    "R, restarting… epoch 61, running epoch 0",
    "space r, restarting… epoch 61, paused epoch 0",
    "[, rewinding… epoch 61, past 60 of 61",
    "Home, rewinding… epoch 61, past 0 of 61",
    "space +, pausing… epoch 61, paused epoch 61",
    "T, running epoch 61, running epoch 61",
    "[ space, resuming… epoch 61, running epoch 61",
    "Home space, resuming… epoch 61, running epoch 61",
    "n space, resuming… epoch 61, running epoch 61",
    "[ space space, pausing… epoch 61, paused epoch 61",
    "n space n, stepping… epoch 61, paused epoch 63",
    "[ n space, resuming… epoch 61, running epoch 61",
    "r space, pausing… epoch 61, paused epoch 0",
    "space r space, resuming… epoch 61, running epoch 0",
    "space :goto␣20, rewinding… epoch 61, past 20 of 61",
    "space :goto␣70, resuming… epoch 61, paused epoch 70",
    ":goto␣20 space, resuming… epoch 61, running epoch 61",
    ":goto␣70, running epoch 61, paused epoch 70",
    ":set␣l2␣1, running epoch 61, running epoch 61",
    ":set␣epochs␣90, running epoch 61, running epoch 61",
    ":set␣hidden␣4, restarting… epoch 61, running epoch 61",
  })
  void whatWasAskedIsShownAtOnce(String keys, String asked, String done) {
    training.inner.advance(SECOND);
    isShown(keys, asked, done);
  }

  private void isShown(String keys, String asked, String done) {
    session.takeSnapshot();
    training.slow = true;
    press(keys);
    shows(asked);
    training.inner.advance(0);
    session.takeSnapshot();
    shows(asked);
    training.end();
    session.takeSnapshot();
    shows(done);
    assertEquals("", session.model().asked());
  }

  @ParameterizedTest
  @CsvSource({
    "space, resuming… epoch 500, running epoch 500",
    "r, restarting… epoch 500, running epoch 0",
    "r space, pausing… epoch 500, paused epoch 0",
    "r space space, resuming… epoch 500, running epoch 0",
  })
  void afterTheEndItIsShownToo(String keys, String asked, String done) {
    training.inner.advance(10 * SECOND);
    isShown(keys, asked, done);
  }

  /** An order is carried out, but the snapshot in the slot is from before, and a replay runs. */
  @Test
  void aSnapshotFromBeforeAnOrderDoesNotEndIt() {
    training.inner.advance(SECOND);
    session.takeSnapshot();
    training.inner.advance(SECOND);
    training.slot = training.inner.take();
    press("[");
    session.takeSnapshot();
    shows("rewinding… epoch 121");
    training.slot = Optional.empty();
    session.takeSnapshot();
    shows("past 60 of 121");
  }

  private void press(String keys) {
    for (String key : keys.split(" ")) {
      if (key.startsWith(":")) {
        session.press(new KeyName(":"));
        session.paste(key.substring(1).replace('␣', ' '));
        session.press(new KeyName("Enter"));
      } else {
        session.press(new KeyName(key));
      }
    }
  }

  private void shows(String status) {
    String shown = Header.status(session.model(), LOOK);
    assertTrue(shown.startsWith(status), shown);
  }
}
