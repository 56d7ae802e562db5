package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.Settings;
import overfit.config.preset.ListedPreset;
import overfit.config.preset.Presets;
import overfit.screen.Surface;
import overfit.screen.Theme;
import overfit.terminal.Capabilities;
import overfit.terminal.FrameListener;
import overfit.terminal.input.Event;
import overfit.train.EngineChooser;
import overfit.train.Specs;
import overfit.train.Speed;
import overfit.tui.command.KeyHelp;
import overfit.tui.model.Model;
import overfit.tui.save.PresetPicker;
import overfit.tui.settings.ValuePrompt;

/** The whole program but the terminal: a real training thread, and a window with a script. */
class AppTest {

  private static final String LISTED = "─ Presets ─";

  /** Only a fault is waited for as long as this. */
  private static final long MOST_MILLISECONDS = 30_000;

  @TempDir Path folder;

  private final ScriptedWindow window = new ScriptedWindow(100, 30);

  /** All that ever asked for the time: this thread, and those that train. */
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

  @AfterEach
  void nothingTrainsAnyMore() throws InterruptedException {
    threads.remove(Thread.currentThread());
    for (Thread thread : threads) {
      thread.join(MOST_MILLISECONDS);
      assertFalse(thread.isAlive(), thread.getName());
    }
  }

  @Test
  void theFirstPictureDoesNotWaitForTheTraining() {
    window.press("q");
    assertEquals(0, run(Models.lesson()));
    assertEquals(1, window.frames().size());
    assertTrue(window.last().contains("preparing"), window.last());
  }

  @Test
  void picturesOfTheTrainingComeAtMostThirtyTimesASecond() {
    window.woken(1).woken(1).nothing().woken(1).nothing().woken(1).nothing().press("q");
    run(endless());
    assertEquals(List.of(0L, 0L, 34L, 68L, 102L), times().subList(0, 5));
    assertEquals(5, window.frames().stream().map(f -> f.text()).distinct().count());
  }

  @Test
  void whereNothingHappensNothingIsPainted() {
    window.woken(1).nothing().nothing().press("q");
    run(Models.lesson());
    assertEquals(List.of(0L, 0L), times());
  }

  @Test
  void whatAKeyDoesIsPaintedAtOnce() {
    window.woken(1).press("L", "?").press("Escape", "q");
    run(endless());
    assertEquals(List.of(0L, 0L, 0L, 0L, 0L), times());
    assertFalse(window.frames().get(1).text().contains("─ Loss (log"));
    assertTrue(window.frames().get(2).text().contains("─ Loss (log"));
    assertTrue(window.frames().get(3).text().contains("─ Help ─"));
  }

  @Test
  void keysThatComeTogetherArePaintedTogether() {
    window.press("?").atOncePress("?").atOncePress("j").atOncePress("j").press("C-c");
    run(Models.lesson());
    assertEquals(2, window.frames().size());
    assertFalse(window.last().contains(KeyHelp.all().get(0).help()));
    assertTrue(window.last().contains(KeyHelp.all().get(1).help()));
  }

  @Test
  void afterTheKeyThatQuitsNoOtherCounts() {
    window.press("C-c").atOncePress("q");
    assertEquals(130, run(Models.lesson()));
    assertEquals(1, window.frames().size());
  }

  static List<Model> withAndWithoutOverlays() {
    Preset preset = new Presets(Path.of("none")).find("regularization");
    Model lesson = Models.lesson();
    return List.of(
        lesson,
        Models.press(lesson, "?"),
        lesson.withOverlay(ValuePrompt.of(lesson, Settings.L2)),
        lesson.withOverlay(new PresetPicker(List.of(ListedPreset.of(preset)), 0)));
  }

  @ParameterizedTest
  @MethodSource("withAndWithoutOverlays")
  void controlCEndsTheProgramAsAShellExpectsIt(Model model) {
    window.press("C-c");
    assertEquals(130, run(model));
  }

  @Test
  void theProgramEndsWithItsTerminal() {
    window.happens(Event.Notice.GONE);
    assertEquals(0, run(Models.lesson()));
    assertEquals(1, window.frames().size());
  }

  @ParameterizedTest
  @CsvSource({"q, 0", "C-c, 130", "? C-c, 130", "? ? C-c, 130", "p C-c, 130"})
  void whileTheLastEpochIsNotDoneTheHeaderSaysThatItQuits(String keys, int code) {
    CountDownLatch shown = new CountDownLatch(1);
    EngineChooser slow =
        (network, batch, steps) -> {
          await(shown);
          return Specs.VECTORS.suiting(network, batch, steps);
        };
    window.press(keys.split(" ")).whenQuitting(shown::countDown);
    try {
      assertEquals(code, app(Models.lesson(), slow, FrameListener.NONE).loop());
    } finally {
      shown.countDown();
    }
    assertEquals(1, window.quitting().size());
    String text = window.quitting().get(0).text();
    assertTrue(text.lines().findFirst().orElseThrow().contains("quitting…"), text);
    assertFalse(text.contains("─ Help ─") || text.contains(LISTED), text);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(30, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aRecordingThatFailsIsToldInTheNextPicture() {
    FrameListener full =
        new FrameListener() {
          private Optional<String> failure = Optional.empty();

          @Override
          public void see(Surface surface, Theme theme) {
            failure = Optional.of("a.cast: the recording is incomplete: disk full");
          }

          @Override
          public Optional<String> failure() {
            return failure;
          }
        };
    window.nothing().press("j").does(() -> showsNot("a.cast")).press("q");
    assertEquals(0, app(Models.lesson(), full).loop());
    assertTrue(window.frames().get(1).text().contains("a.cast: the recording is incomplete"));
    assertEquals(0L, window.frames().get(1).milliseconds());
  }

  @Test
  void anExperimentThatCannotBeSavedIsToldOnceMeanwhileAndAtTheEnd() throws IOException {
    Files.writeString(folder.resolve("overfit"), "no folder");
    String message = "the experiment was not saved: ";
    window.until(message).press("j").does(() -> showsNot(message)).press("d").woken(1).nothing();
    window.does(() -> showsNot(message)).press("q");
    Presets presets = Presets.of(Map.of("XDG_STATE_HOME", folder.toString()));
    window.run(presets, Models.lesson());
  }

  @Test
  void aNewSizeIsPainted() {
    window.resize(120, 40).press("q");
    run(Models.lesson());
    assertEquals(2, window.frames().size());
    List<String> rows = window.frames().get(1).text().lines().collect(Collectors.toList());
    assertEquals(40, rows.size());
    assertEquals(120, rows.get(1).length());
  }

  @Test
  void aProgramThatWasStoppedIsPaintedAgain() {
    window.happens(Event.Notice.SUSPEND).happens(Event.Notice.CONTINUED).press("q");
    run(Models.lesson());
    assertEquals(List.of(1, 1), window.interruptions());
    assertEquals(3, window.frames().size());
  }

  @ParameterizedTest
  @CsvSource({"space, paused", "n, paused", "+, 120/s", "R, seed 43"})
  void whatAKeyOrdersIsDone(String key, String shown) {
    String press = key.equals("space") ? " " : key;
    window.until("running").press(press).until(shown).press("q");
    run(Models.selecting(Models.lesson(), 1, Settings.L2));
  }

  @Test
  void aLiveEditIsMadeAtTheEpochThatItCameIn() {
    window
        .until("running")
        .press("n")
        .until("paused")
        .resize(160, 30)
        .press("l")
        .until("edited at")
        .press("q");
    run(Models.selecting(Models.lesson(), 1, Settings.L2));
  }

  @Test
  void aRestartBeginsAtTheFirstWeights() {
    window.until("running").press("n").until("paused").does(() -> showsNot("epoch 0/"));
    window.press("r").until("epoch 0/").press("q");
    run(Models.lesson());
  }

  @Test
  void theListOfPresetsBeginsWhereTheOpenOneStands() throws IOException {
    preset("first", "training.epochs = 7");
    preset("second", "training.epochs = 8");
    window.press("p").does(() -> shows(LISTED)).press("Enter").until("epoch 0/8").press("q");
    run(model("second"));
  }

  @Test
  void anotherPresetIsTrainedAtTheSameSpeed() throws IOException {
    preset("first", "network.hidden = [4]");
    preset("second", "network.hidden = [4]\ntraining.epochs = 1");
    window.woken(2); // the first weights, and the rest after the only epoch
    window.press("p", "k", "Enter").does(() -> shows(" overfit  first ", "preparing"));
    window.until("finished  epoch 500/500  max ").press("q");
    run(Models.withSpeed(model("second"), Speed.UNLIMITED));
    assertEquals(2, threads.stream().filter(t -> t.getName().equals("training")).count());
  }

  @Test
  void aBrokenPresetIsNamedAndTheOthersAreListed() throws IOException {
    preset("broken", "data.noise = -1");
    preset("good", "training.epochs = 7");
    String complaint = "broken.toml:1: data.noise: expected a number from 0 to 1e15, found -1";
    window.until("running").press("p").does(() -> shows(LISTED));
    window.press("G").does(() -> shows("  good  ", "(broken.toml:1: "));
    window.press("k").does(() -> shows(complaint));
    window.press("Enter").does(() -> shows(complaint.substring(0, 60), " regularization "));
    window.press("q");
    assertEquals(0, run(Models.lesson()));
  }

  @Test
  void aPresetWithTheNameOfABuiltInOneIsOpenedByItsPath() throws IOException {
    Path own = preset("l2", "training.epochs = 7");
    window.until("running").press("p", "G", "Enter").until("finished  epoch 7/7");
    window.press("y").does(() -> shows("overfit " + own)).press("Escape", "q");
    assertEquals(0, run(Models.lesson()));
  }

  @Test
  void aFolderThatCannotBeListedIsNamed() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("-wx------"));
    assumeFalse(Files.isReadable(folder), "root may read everything");
    window.until("running").press("p").does(() -> shows("expected a folder of presets"));
    window.press("?", "Escape", "q");
    assertEquals(0, run(Models.lesson()));
  }

  @Test
  void aPresetThatIsGoneWhenItIsOpenedLeavesTheOther() throws IOException {
    Path file = preset("lost", "training.epochs = 7");
    window.until("running").press("p").does(() -> delete(file));
    window
        .press("Enter")
        .does(() -> shows("no preset is named lost", " overfit  lost ", "running"));
    window.until("finished  epoch 7/7").press("q");
    assertEquals(0, run(model("lost")));
  }

  @Test
  void aSweepIsTrainedBesideTheExperimentAndShownWhileItIs() {
    window.until("running").press(":").happens(new Event.Paste("seeds 1..3"));
    window.press("Enter").until("all 6 trained").press("1").until("1:cockpit").press("q");
    assertEquals(0, run(small(20)));
    assertTrue(window.frames().stream().anyMatch(frame -> frame.text().contains("5:sweep")));
  }

  @Test
  void theEndOfASweepIsToldOnAnotherPage() {
    window.press(":").happens(new Event.Paste("seeds 1..3"));
    // At once, for a sweep that ends while its page is shown is not told of.
    window.press("Enter").atOncePress("1");
    window.until("the sweep is done; 5 shows it").press("5").until("all 6 trained").press("q");
    assertEquals(0, run(small(20)));
  }

  @Test
  void anotherSweepReplacesOneThatIsStoppedFirst() {
    window.press(":").happens(new Event.Paste("sweep epochs 1e8 seeds 1")).press("Enter");
    window.until("0 of 1 trained").press(":").happens(new Event.Paste("sweep l2 0 1 seeds 1..2"));
    window.press("Enter").until("all 4 trained").press("q");
    assertEquals(0, run(small(20)));
  }

  @Test
  void escStopsASweepAndQuittingToo() {
    window.press(":").happens(new Event.Paste("sweep epochs 1e8 seeds 1")).press("Enter");
    window.until("0 of 1 trained").press("Escape").until("stopped");
    window.press(":").happens(new Event.Paste("sweep epochs 1e8 seeds 1")).press("Enter", "q");
    assertEquals(0, run(small(20)));
  }

  private static Model small(long epochs) {
    Preset small = Models.small(epochs);
    return Model.of(small, small.specs(Overrides.none()));
  }

  private int run(Model model) {
    int code = app(model, FrameListener.NONE).loop();
    assertTrue(window.atItsEnd(), "the script goes on");
    return code;
  }

  private App app(Model model, FrameListener audience) {
    return app(model, Specs.VECTORS, audience);
  }

  private App app(Model model, EngineChooser engines, FrameListener audience) {
    return new App(
        presets(),
        this::now,
        engines,
        terminal(),
        window,
        audience,
        model,
        Optional.empty(),
        Models.LESSONS,
        Runnable::run);
  }

  private long now() {
    threads.add(Thread.currentThread());
    return window.nanos();
  }

  private Presets presets() {
    return new Presets(folder);
  }

  private static Capabilities terminal() {
    return Capabilities.of(Map.of("TERM", "xterm-256color", "LC_ALL", "C.UTF-8"), true, true);
  }

  private Model model(String preset) {
    Preset found = presets().find(preset);
    return Model.of(found, found.specs(Overrides.none()));
  }

  /** A training that goes on as fast as it can. */
  private static Model endless() {
    Model model = Models.withSpeed(Models.lesson(), Speed.UNLIMITED);
    for (int run = 0; run < model.runs().size(); run++) {
      model = Models.with(model, run, Settings.EPOCHS, "1000000000");
    }
    return model;
  }

  private List<Long> times() {
    return window.frames().stream()
        .map(ScriptedWindow.Frame::milliseconds)
        .collect(Collectors.toList());
  }

  private void shows(String... words) {
    for (String word : words) {
      assertTrue(window.last().contains(word), word + "\n" + window.last());
    }
  }

  private void showsNot(String words) {
    assertFalse(window.last().contains(words), window.last());
  }

  private Path preset(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name + ".toml"), text + "\n");
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
