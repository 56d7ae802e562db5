package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.terminal.input.Event;
import overfit.terminal.input.Event.Mouse.Kind;
import overfit.tui.model.Model;
import overfit.tui.save.SavePrompt;

/** What is pasted, pointed at and said, in the whole program but the terminal. */
class AppInputTest {

  @TempDir Path folder;

  private final ScriptedWindow window = new ScriptedWindow(100, 30);

  @Test
  void aPastedTextIsTypedAsOneLine() {
    window.press("Enter").happens(new Event.Paste("\n0.5\n")).does(() -> shows(" l2 0.5   now 0"));
    window.press("C-c");
    run(Models.selecting(Models.lesson(), 0, Settings.L2));
  }

  @Test
  void whatIsPastedWhereNothingIsTypedIsNoKeys() {
    window.happens(new Event.Paste("q")).does(() -> shows("pasted text dropped")).press("q");
    run(Models.lesson());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "p", "y", "2", "4"})
  void aLongTextIsDroppedWhereNothingIsTyped(String key) {
    if (!key.isEmpty()) {
      window.press(key);
    }
    window.happens(new Event.Paste("q ".repeat(30_000)));
    if ("?py".contains(key) && !key.isEmpty()) {
      window.press("Escape");
    }
    window.does(() -> shows("pasted text dropped: only prompts take text")).press("q");
    run(Models.lesson());
  }

  @ParameterizedTest
  @ValueSource(strings = {":", "s", "c", "/", "Enter"})
  void aPromptTakesAsMuchAsItHoldsAndSaysSo(String key) {
    window.press(key).happens(new Event.Paste("q".repeat(60_000)));
    window.press("Escape").does(() -> shows("pasted text cut to 4000 characters")).press("C-c");
    run(Models.selecting(Models.lesson(), 0, Settings.L2));
  }

  /** Two letters replace a suggested text, and are themselves not replaced. */
  @ParameterizedTest
  @ValueSource(strings = {":", "s", "c", "/", "Enter", "? /"})
  void aPromptWithTextSaysWhatItHasNoRoomFor(String keys) {
    Model lesson = Models.trained(Models.selecting(Models.lesson(), 0, Settings.L2), 1);
    Model prompt =
        keys.equals("s")
            ? lesson.withOverlay(SavePrompt.of("mine"))
            : Models.press(lesson, keys.split(" "));
    Model open = Models.press(prompt, "1", "2");
    assertEquals("", Models.paste(open, "q".repeat(3998)).model().notice());
    Model full = Models.paste(open, "q".repeat(3999)).model();
    assertEquals("pasted text cut to 3998 characters", full.notice());
    assertEquals("pasted text dropped: the line is full", Models.paste(full, "q").model().notice());
  }

  @Test
  void theMouseIsHeardFromKeyToKey() {
    window.press("m").does(() -> assertTrue(window.mouse()));
    window.happens(new Event.Mouse(Kind.PRESS, 5, 6)).press("c");
    window.does(() -> shows(" rename dropout: ")).press("Escape");
    window.press("m").does(() -> assertFalse(window.mouse())).press("q");
    run(Models.lesson());
  }

  @Test
  void thePaletteCompletesTheNamesOfPresetsAndOpensOne() throws IOException {
    Files.writeString(folder.resolve("my-own.toml"), "training.epochs = 7\n");
    window.press("m").press(":").happens(new Event.Paste("preset my")).press("Tab");
    window.does(() -> shows(":preset my-own")).press("Enter").until("epoch 0/7");
    window.does(() -> assertTrue(window.mouse(), "as before"));
    window.press(":", "Up").does(() -> shows(":preset my-own")).press("C-c");
    run(Models.lesson());
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "jsonl", "weights", "fit", "tensorboard", "pytorch"})
  void thePaletteExports(String format) {
    Path file = folder.resolve("file");
    String command = "export " + format + " " + file;
    window.until("finished").press(":").happens(new Event.Paste(command)).press("Enter");
    window.until(": written");
    window.press(":", "Up", "Enter").does(() -> shows("expected a new file")).press("q");
    run(Models.with(Models.opening(), 0, Settings.EPOCHS, "3"));
    assertTrue(Files.exists(file));
  }

  @Test
  void anExportThatFailsInTheBackgroundSaysWhy() {
    String command = "export weights /no/such/folder/x";
    window.until("finished").press(":").happens(new Event.Paste(command)).press("Enter");
    window.until("/no/such/folder/x: cannot be written: no such folder").press("q");
    run(Models.with(Models.opening(), 0, Settings.EPOCHS, "3"));
  }

  private void run(Model model) {
    window.run(new Presets(folder), model);
  }

  private void shows(String words) {
    assertTrue(window.last().contains(words), words + "\n" + window.last());
  }
}
