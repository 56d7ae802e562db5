package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.config.preset.SavedSession;
import overfit.terminal.input.KeyName;
import overfit.train.SimulatedTraining;
import overfit.train.Specs;
import overfit.train.Speed;
import overfit.train.sweep.SimulatedSweep;
import overfit.tui.model.Model;

/** What is saved while the program runs, in simulated time. */
class AutosaveTest {

  private static final long SECOND = 1_000_000_000;

  @TempDir private Path folder;

  /** What is to be done on another thread. */
  private final Deque<Runnable> tasks = new ArrayDeque<>();

  private final Autosave autosave = new Autosave(tasks::add);
  private SimulatedTraining training;
  private Optional<Session> session = Optional.empty();
  private long now;

  @AfterEach
  void close() {
    session.ifPresent(Session::close);
  }

  @Test
  void nothingIsSavedBeforeThereIsSomething() {
    open();
    autosave.see(session.get(), now);
    assertEquals(0, tasks.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"l", "a", "d", "x", "P", "r", "R", "J", "space", "b"})
  void aChangeOfPlanIsSaved(String key) throws IOException {
    openAndSave();
    String before = saved();
    press(key);
    train(0.1);
    assertEquals(1, tasks.size());
    finishTasks();
    assertNotEquals(before, saved());
  }

  @ParameterizedTest
  @ValueSource(strings = {"L", "?", "Tab", "2", "t", "e", "z", "j"})
  void anotherViewIsNot(String key) {
    openAndSave();
    press(key);
    train(0.1);
    assertEquals(0, tasks.size());
  }

  @Test
  void trainingIsSavedEveryMinute() {
    openAndSave();
    for (int saves = 0; saves < 2; saves++) {
      train(59);
      assertEquals(0, tasks.size());
      train(1);
      assertEquals(1, tasks.size());
      finishTasks();
    }
  }

  @Test
  void inAPauseNothingIsSavedAgain() {
    openAndSave();
    press("space");
    train(1);
    finishTasks();
    train(600);
    assertEquals(0, tasks.size());
  }

  @Test
  void whileOneSaveWaitsTheLatestTakesItsPlace() {
    openAndSave();
    press("d");
    train(0.1);
    press("d");
    train(0.1);
    assertEquals(1, tasks.size());
    finishTasks();
    assertEquals(1, last().preset().runs().size());
  }

  @Test
  void afterTheEndNothingOlderIsSaved() {
    openAndSave();
    press("d");
    train(0.1);
    press("d");
    assertEquals("", autosave.finish(session.get()));
    finishTasks();
    assertEquals(1, last().preset().runs().size());
  }

  @Test
  void aFailureIsToldOnce() throws IOException {
    Files.writeString(folder.resolve("overfit"), "no folder");
    openAndSave();
    String reason =
        "the experiment was not saved: expected a folder, found a file (" + folder + "/overfit)";
    assertEquals(Optional.of(reason), autosave.failure());
    press("d");
    train(0.1);
    finishTasks();
    assertEquals(Optional.empty(), autosave.failure());
    assertEquals(reason, autosave.finish(session.get()));
  }

  private void openAndSave() {
    open();
    train(0.1);
    assertEquals(1, tasks.size());
    finishTasks();
  }

  private void open() {
    Model slow = Models.withSpeed(Models.lesson(), new Speed(1));
    Model model = Models.selecting(slow, 1, Settings.L2);
    session =
        Optional.of(
            new Session(
                presets(),
                model,
                Optional.empty(),
                (wanted, speed, first) -> {
                  training = new SimulatedTraining(wanted, speed, Specs.VECTORS);
                  first.ifPresent(training::order);
                  return training;
                },
                plan -> new SimulatedSweep(plan, Specs.VECTORS),
                text -> "copied",
                Models.LESSONS));
  }

  private Presets presets() {
    return Presets.of(Map.of("XDG_STATE_HOME", folder.toString()));
  }

  private SavedSession last() {
    return presets().state().newest().orElseThrow();
  }

  /** The text of the only session. */
  private String saved() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("overfit"))) {
      return Files.readString(files.findFirst().orElseThrow());
    }
  }

  private void press(String key) {
    session.get().press(new KeyName(key));
  }

  private void train(double seconds) {
    long nanos = (long) (seconds * SECOND);
    training.advance(nanos);
    now += nanos;
    session.get().takeSnapshot();
    autosave.see(session.get(), now);
  }

  private void finishTasks() {
    List.copyOf(tasks).forEach(Runnable::run);
    tasks.clear();
  }
}
