package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Overrides;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.config.preset.SavedSession;
import overfit.terminal.Capabilities;
import overfit.terminal.FrameListener;
import overfit.train.Specs;
import overfit.train.Speed;
import overfit.tui.model.Model;

/** Saving and reopening experiments, in the whole program. */
class SaveActionsTest {

  @TempDir private Path home;

  private final ScriptedWindow window = new ScriptedWindow(100, 30);

  @Test
  void enterSavesUnderTheNameThatIsProposed() {
    window.until("running").press("s").does(() -> shows("name regularization-2"));
    window
        .press("Enter")
        .does(() -> shows(" overfit  regularization-2 ", "saved as ~/overfit/presets/"));
    run(Models.lesson());
    assertEquals("None, L2, dropout", presets().find("regularization-2").title());
    assertEquals(
        presets().find("regularization").specs(Overrides.none()),
        presets().find("regularization-2").specs(Overrides.none()));
  }

  @Test
  void aPresetThatIsThereIsReplacedOnTheSecondEnter() {
    window.until("running").press("s", "Enter");
    window.press("s").does(() -> shows("name regularization-3"));
    window.press("End", "Backspace", "2", "Enter");
    window.does(() -> shows("regularization-2 exists: press Enter again to replace it"));
    window.press("Enter").does(() -> shows("saved as"));
    run(Models.lesson());
    assertFalse(presets().owns("regularization-3"));
  }

  @Test
  void aNameThatCannotBeOneSaysWhyAndMayBeMended() {
    window.until("running").press("s", "End", "Backspace", "Backspace", "Enter");
    window.does(() -> shows("built-in", "name regularization "));
    window.press("X").does(() -> assertFalse(window.last().contains("built-in")));
    window.press("Escape");
    run(Models.lesson());
    assertFalse(presets().owns("regularization"));
  }

  @Test
  void optionsThatLeadToTheExperimentAreShownAsACommand() {
    window.until("running").press("y").does(() -> shows("overfit regularization --seed 7"));
    Model model = Models.lesson();
    run(
        Models.withRuns(
            model,
            model.runs().with(run -> run.withSettings(run.settings().with(Settings.SEED, 7L)))));
  }

  @Test
  void whatNoOptionsLeadToIsWrittenWhenAsked() {
    String place = "~/overfit/presets/regularization-1.toml";
    window.until("running").press("y");
    window.does(() -> shows("\noverfit regularization-1", "w writes it to " + place));
    window.does(() -> assertFalse(presets().owns("regularization-1")));
    window.press("w").does(() -> shows("\noverfit regularization-1", place, "\n written"));
    window.press("Escape", "y");
    window.does(() -> shows("\noverfit regularization-1", "but this file does: " + place));
    run(Models.with(Models.lesson(), 1, Settings.HIDDEN, "8"));
    assertTrue(presets().owns("regularization-1"));
    assertFalse(presets().owns("regularization-2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "Escape", "Enter", "y", "c"})
  void anyOtherKeyWritesAndCopiesNothing(String key) {
    window
        .until("running")
        .press("y", key)
        .does(() -> assertFalse(window.last().contains("Command")));
    run(Models.with(Models.lesson(), 1, Settings.HIDDEN, "8"));
    assertFalse(presets().owns("regularization-1"));
    assertEquals("", window.copied());
  }

  @Test
  void aCommandIsCopiedWhenAsked() {
    window.until("running").press("y").does(() -> assertEquals("", window.copied()));
    window.press("c").does(() -> shows("sent to the terminal's clipboard", "c copy"));
    run(Models.lesson());
    assertEquals("overfit regularization", window.copied());
  }

  @Test
  void whatWasLeftIsOpenedAgainWhereItWas() {
    window.until("running").press("n").until("paused");
    run(Models.withSpeed(Models.with(Models.lesson(), 1, Settings.L2, "0.5"), new Speed(250)));
    SavedSession left = presets().state().newest().orElseThrow();
    assertFalse(left.playing());
    assertTrue(left.epoch() >= 1);
    StartState again = StartState.reopening(left, "");
    ScriptedWindow second = new ScriptedWindow(100, 30);
    second.until("paused  epoch " + left.epoch() + "/500  250/s").press("C-c");
    App app = app(second, again.model(), Optional.of(left));
    assertEquals(130, app.loop());
    assertEquals(left, presets().state().newest().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"L, regularization ", "l, regularization*", "d, regularization*"})
  void aChangedPresetHasItsStarWhenItIsOpenedAgain(String key, String expected) {
    window.until("running").press(key).does(() -> shows(" overfit  " + expected));
    run(Models.selecting(Models.lesson(), 1, Settings.L2));
    StartState again = StartState.reopening(presets().state().newest().orElseThrow(), "");
    ScriptedWindow second = new ScriptedWindow(100, 30);
    second.until("running").press("C-c");
    app(second, again.model(), again.saved()).loop();
    assertTrue(second.last().contains(" overfit  " + expected), second.last());
  }

  @Test
  void whatPlayedWhenItWasLeftGoesOn() {
    SavedSession left =
        new SavedSession(presets().find("l2"), "l2", false, 40, 500, true, 1, "l2", "", List.of());
    window.until("running  epoch 41/500");
    App app = app(window, StartState.reopening(left, "").model(), Optional.of(left));
    window.press("q");
    app.loop();
    assertTrue(presets().state().newest().orElseThrow().epoch() >= 41);
  }

  @Test
  void whoeverLeavesOnTheWayIsLedThereTheNextTime() {
    SavedSession left =
        new SavedSession(
            presets().find("l2"), "l2", false, 400_000_000, 0, false, 60, "l2", "", List.of());
    window.until("running").press("q");
    app(window, StartState.reopening(left, "").model(), Optional.of(left)).loop();
    assertEquals(400_000_000, presets().state().newest().orElseThrow().epoch());
  }

  private void run(Model model) {
    window.press("Escape", "q");
    app(window, model, Optional.empty()).loop();
    assertTrue(window.atItsEnd(), "the script goes on");
  }

  @Test
  void whatRestedBeforeTheFirstEpochRestsThereAgain() {
    SavedSession left =
        new SavedSession(presets().find("l2"), "l2", false, 0, 0, false, 1e6, "l2", "", List.of());
    window.until("paused  epoch 0/500").press("q");
    app(window, StartState.reopening(left, "").model(), Optional.of(left)).loop();
    assertEquals(0, presets().state().newest().orElseThrow().epoch());
  }

  private App app(ScriptedWindow on, Model model, Optional<SavedSession> left) {
    Capabilities terminal =
        Capabilities.of(Map.of("TERM", "xterm-256color", "LC_ALL", "C.UTF-8"), true, true);
    return new App(
        presets(),
        on::nanos,
        Specs.VECTORS,
        terminal,
        on,
        FrameListener.NONE,
        model,
        left,
        Models.LESSONS,
        Runnable::run);
  }

  private Presets presets() {
    String state = home.resolve("state").toString();
    return Presets.of(
        Map.of(
            "HOME", home.toString(), "XDG_CONFIG_HOME", home.toString(), "XDG_STATE_HOME", state));
  }

  private void shows(String... words) {
    for (String word : words) {
      assertTrue(window.last().contains(word), word + "\n" + window.last());
    }
  }
}
