package overfit.tui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.screen.Cursor;
import overfit.screen.Glyphs;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.tui.Models;
import overfit.tui.model.Model;
import overfit.tui.model.RunList;
import overfit.tui.model.Update;
import overfit.tui.widget.Look;
import overfit.tui.widget.TextInput;

class ValuePromptTest {

  private static final Look BRAILLE = new Look(Glyphs.BRAILLE, true);

  /** The second run, where its weight decay stands. */
  private static final Model L2 = Models.selecting(Models.lesson(), 1, Settings.L2);

  private static Model typing(Setting<?> setting, String text, String error) {
    return typing(Models.selecting(Models.lesson(), 1, setting), setting, text, error);
  }

  private static Model typing(Model model, Setting<?> setting, String text, String error) {
    String now = model.config().text(setting);
    return model.withOverlay(new ValuePrompt<>(setting, now, TextInput.of(text), error));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 5, 5",
    "0, ., 0.",
    "64, space, '64 '",
    "10, Backspace, 1",
    "1, Backspace, ''",
    "'', Backspace, ''",
    "0.5, C-u, ''",
    "1, C-l, 1",
    "1, Tab, 1",
  })
  void keysEditTheValue(String text, String key, String next) {
    Model model = typing(Settings.L2, text, "");
    assertEquals(Update.of(typing(Settings.L2, next, "")), Models.update(model, key));
  }

  @Test
  void whatIsPastedIsTyped() {
    Model model = typing(Settings.HIDDEN, "8x", "");
    Update pasted = Models.paste(model, "4x2");
    assertEquals(Update.of(typing(Settings.HIDDEN, "8x4x2", "")), pasted);
  }

  @ParameterizedTest
  @CsvSource({
    "optimizer, ad, ada",
    "optimizer, nes, nes",
    "nesterov, t, true",
    "nesterov, true, false",
    "batch, f, full",
  })
  void tabCompletesAWordAndThenGoesOnToTheNext(String name, String text, String next) {
    Setting<?> setting = Settings.find(name).orElseThrow();
    ValuePrompt<?> typing =
        Models.press(typing(setting, text, ""), "Tab").overlay(ValuePrompt.class).orElseThrow();
    assertEquals(next, typing.line().text());
  }

  @ParameterizedTest
  @CsvSource({"'', Enter", "' ', Enter", "'', Escape", "0.5, Escape", "q, Escape"})
  void nothingTypedOrEscapeLeavesTheValue(String text, String key) {
    assertEquals(Update.of(L2), Models.update(typing(Settings.L2, text, ""), key));
  }

  @Test
  void aTypedValueIsTakenOnEnter() {
    Model typed = Models.press(L2, "Enter", "0", ".", "5", "9", "Backspace");
    RunList runs = Models.with(L2, 1, Settings.L2, "0.5").runs();
    assertEquals(Update.changing(L2, runs).saying("l2: l2 0.5"), Models.update(typed, "Enter"));
  }

  @Test
  void theValueThatItHasAlreadyChangesNothing() {
    assertEquals(Update.of(L2), Models.update(typing(Settings.L2, "0.100", ""), "Enter"));
  }

  @Test
  void aTypedSettingOfTheNetworkRestartsTheRun() {
    Model before = typing(Settings.HIDDEN, "8x4", "");
    RunList runs = Models.with(before, 1, Settings.HIDDEN, "8x4").runs();
    assertEquals(
        Update.changing(before.withoutOverlay(), runs)
            .saying("l2: hidden 8x4, restarts; u restores"),
        Models.update(before, "Enter"));
  }

  @Test
  void aTypedSettingOfTheDataIsForAllRuns() {
    Model before = typing(Settings.SEED, "7", "");
    RunList runs =
        before.runs().with(run -> run.withSettings(run.settings().with(Settings.SEED, 7L)));
    assertEquals(
        Update.changing(before.withoutOverlay(), runs)
            .saying("seed 7: all runs restart; u restores"),
        Models.update(before, "Enter"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "l2         | q    | expected a number from 0 to 1000, found q",
        "l2         | 1001 | expected a number from 0 to 1000, found 1001",
        "samples    | 0.5  | expected a whole number from 1 to 1000000, found 0.5",
        "x-min      | 3    | x-min: expected a number below x-max 3, found 3",
        "x-max      | -3.5 | x-max: expected a number above x-min -3, found -3.5",
        "activation | relu,tanh,relu | activation: expected one activation, or one per layer of hidden 64x64, found relu,tanh,relu",
      })
  void aMistakeIsSaidWhileItIsTypedAndStaysOnEnter(String name, String text, String error) {
    Setting<?> setting = Settings.find(name).orElseThrow();
    Model begun = typing(setting, text.substring(0, text.length() - 1), "");
    Model mistaken = Models.press(begun, text.substring(text.length() - 1));
    assertEquals(typing(setting, text, error), mistaken);
    assertEquals(Update.of(mistaken), Models.update(mistaken, "Enter"));
  }

  @ParameterizedTest
  @CsvSource({"activation, t", "optimizer, ada", "schedule, cos", "gain, a"})
  void theBeginningOfAWordIsNoMistake(String name, String text) {
    Setting<?> setting = Settings.find(name).orElseThrow();
    Model begun = typing(setting, text.substring(0, text.length() - 1), "");
    assertEquals(typing(setting, text, ""), Models.press(begun, text.substring(text.length() - 1)));
  }

  @Test
  void theRowHasTheValueTypedThePresentOneAndWhatIsExpected() {
    assertEquals(
        """
         l2    now 0; a number from 0 to 1000
         l2 0.5   now 0; a number from 0 to 1000
         l2 q   expected a number from 0 to 1000, found q
         hidden 64x   now 64x64; layer widths like 64x64 (1 to 102…
         hidden …x9x10x11x12x13x14x15x16   now 64x64; layer widths…
         nesterov t   now false; true
        """,
        ""
            + row(Settings.L2, "0", "", "", 60)
            + row(Settings.L2, "0", "0.5", "", 60)
            + row(Settings.L2, "0", "q", "expected a number from 0 to 1000, found q", 60)
            + row(Settings.HIDDEN, "64x64", "64x", "", 60)
            + row(Settings.HIDDEN, "64x64", "1x2x3x4x5x6x7x8x9x10x11x12x13x14x15x16", "", 60)
            + row(Settings.NESTEROV, "false", "t", "", 60));
  }

  @ParameterizedTest
  @ValueSource(ints = {38, 60, 78, 200})
  void theCursorIsSeenHoweverLongTheText(int width) {
    for (int length = 0; length <= 160; length++) {
      Surface row = row(Settings.HIDDEN, "64x64", "1".repeat(length), "", width);
      Optional<Cursor> cursor = row.cursor();
      assertEquals(' ', row.glyph(cursor.orElseThrow().x(), 0), row.row(0));
    }
  }

  private static Surface row(Setting<?> setting, String now, String text, String error, int width) {
    Surface row = new Surface(width, 1);
    row.fill('x', Style.TEXT);
    new ValuePrompt<>(setting, now, TextInput.of(text), error).draw(row, row, BRAILLE);
    return row;
  }
}
