package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.preset.Presets;
import overfit.screen.Glyphs;
import overfit.terminal.input.KeyName;
import overfit.train.EngineChooser;
import overfit.train.Order;
import overfit.train.SimulatedTraining;
import overfit.train.Snapshot;
import overfit.train.Speed;
import overfit.train.Trainer;
import overfit.train.WantedRun;
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
          text -> "");

  /** A training within an epoch: orders wait for its end. */
  private static final class SlowTraining implements Trainer {

    private final SimulatedTraining inner;
    private final List<Order> waiting = new ArrayList<>();
    private boolean slow;

    SlowTraining(List<WantedRun> wanted, Speed speed) {
      inner = new SimulatedTraining(wanted, speed, EngineChooser.SERIAL);
    }

    @Override
    public void order(Order order) {
      waiting.add(order);
      if (!slow) {
        end();
      }
    }

    void end() {
      slow = false;
      waiting.forEach(inner::order);
      waiting.clear();
    }

    @Override
    public boolean pending() {
      return !waiting.isEmpty();
    }

    @Override
    public Optional<Snapshot> take() {
      return inner.take();
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
  })
  void whatWasAskedIsShownAtOnce(String keys, String asked, String done) {
    training.inner.advance(SECOND);
    session.takeSnapshot();
    training.slow = true;
    for (String key : keys.split(" ")) {
      session.press(new KeyName(key));
    }
    shows(asked);
    training.inner.advance(0);
    session.takeSnapshot();
    shows(asked);
    training.end();
    session.takeSnapshot();
    shows(done);
    assertEquals("", session.model().asked());
  }

  private void shows(String status) {
    String shown = Header.status(session.model(), LOOK);
    assertTrue(shown.startsWith(status), shown);
  }
}
