package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.screen.Glyphs;
import overfit.screen.Style;
import overfit.screen.Surface;

class TypingTest {

  private static final Look BRAILLE = new Look(Glyphs.BRAILLE, true);

  /** The second run, where its weight decay stands. */
  private static final Model L2 = Models.selecting(Models.lesson(), 1, Settings.L2);

  private static Model typing(Setting<?> setting, String text, String error) {
    return Models.selecting(Models.lesson(), 1, setting)
        .withOverlay(new Typing<>(setting, text, error));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 5, 5",
    "0, ., 0.",
    "64, space, '64 '",
    "ab, Backspace, a",
    "a, Backspace, ''",
    "'', Backspace, ''",
    "a, ArrowLeft, a",
    "a, C-a, a",
    "a, Tab, a",
    "a, q, aq",
    "a, j, aj",
  })
  void keysWriteCharactersAndNothingElse(String text, String key, String next) {
    Model model = typing(Settings.L2, text, "");
    assertEquals(Update.of(typing(Settings.L2, next, "")), Models.update(model, key));
  }

  @Test
  void theLongestTextTakesNoMore() {
    String longest = "1".repeat(160);
    Model full = typing(Settings.HIDDEN, longest, "");
    assertEquals(full, Models.press(typing(Settings.HIDDEN, longest.substring(1), ""), "1"));
    assertEquals(Update.of(full), Models.update(full, "1"));
    assertEquals(
        typing(Settings.HIDDEN, longest.substring(1), ""), Models.press(full, "Backspace"));
  }

  @ParameterizedTest
  @CsvSource({"'', Enter", "' ', Enter", "'', Escape", "0.5, Escape", "q, Escape"})
  void nothingTypedOrEscapeLeavesTheValue(String text, String key) {
    assertEquals(Update.of(L2), Models.update(typing(Settings.L2, text, ""), key));
  }

  @Test
  void aTypedValueIsTakenOnEnter() {
    Model typed = Models.press(L2, "Enter", "0", ".", "5", "9", "Backspace");
    Plan plan = Models.with(L2, 1, Settings.L2, "0.5").plan();
    assertEquals(Models.planning(L2, plan).saying("l2: l2 0.5"), Models.update(typed, "Enter"));
  }

  @Test
  void theValueThatItHasAlreadyChangesNothing() {
    assertEquals(Update.of(L2), Models.update(typing(Settings.L2, "0.100", ""), "Enter"));
  }

  @Test
  void aTypedSettingOfTheNetworkRestartsTheRun() {
    Model before = typing(Settings.HIDDEN, "8x4", "");
    Plan plan = Models.with(before, 1, Settings.HIDDEN, "8x4").plan();
    assertEquals(
        Models.planning(before.withOverlay(Overlay.NONE), plan)
            .saying("l2: hidden 8x4, starts again"),
        Models.update(before, "Enter"));
  }

  @Test
  void aTypedSettingOfTheDataIsForAllRuns() {
    Model before = typing(Settings.SEED, "7", "");
    Plan plan = before.plan().with(run -> run.withConfig(run.config().with(Settings.SEED, 7L)));
    assertEquals(
        Models.planning(before.withOverlay(Overlay.NONE), plan)
            .saying("seed 7: all runs start again"),
        Models.update(before, "Enter"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "l2         | q    | expected a number from 0 to 1000, found q",
        "l2         | 1001 | expected a number from 0 to 1000, found 1001",
        "samples    | 0.5  | expected a whole number from 1 to 1000000, found 0.5",
        "x-min      | 3    | data.x-max: expected a number above data.x-min, 3, found 3",
        "x-max      | -3.5 | data.x-max: expected a number above data.x-min, -3, found -3.5",
        "activation | relu,tanh,relu | network.activation: expected one activation, or one for each hidden layer, 2, found relu,tanh,relu",
      })
  void aMistakeStaysOnItsRowWithItsReason(String name, String text, String error) {
    Setting<?> setting = Settings.find(name).orElseThrow();
    Model mistaken = typing(setting, text, error);
    assertEquals(Update.of(mistaken), Models.update(typing(setting, text, ""), "Enter"));
    assertEquals(typing(setting, text + "1", ""), Models.press(mistaken, "1"));
    assertEquals(
        typing(setting, text.substring(0, text.length() - 1), ""),
        Models.press(mistaken, "Backspace"));
    assertEquals(mistaken, Models.press(mistaken, "ArrowUp"), "nothing has changed yet");
  }

  @Test
  void theRowWhileAValueIsTyped() {
    assertEquals(
        """
          l2 _  a number from 0 to 1000
          l2 0.5_  a number from 0 to 1000
          l2 q_  expected a number from 0 to 1000, found q
          hidden 64x_  layer widths like 64x64 (1 to 1024 each, 16…
          hidden …x10x11x12x13x14x15x16x17_  layer widths like 64x…
          hidden …x10x11x12x13x14x15x16x17_  too many
        """,
        rows(
            60,
            new Typing<>(Settings.L2, "", ""),
            new Typing<>(Settings.L2, "0.5", ""),
            new Typing<>(Settings.L2, "q", "expected a number from 0 to 1000, found q"),
            new Typing<>(Settings.HIDDEN, "64x", ""),
            new Typing<>(Settings.HIDDEN, "1x2x3x4x5x6x7x8x9x10x11x12x13x14x15x16x17", ""),
            new Typing<>(
                Settings.HIDDEN, "1x2x3x4x5x6x7x8x9x10x11x12x13x14x15x16x17", "too many")));
  }

  @ParameterizedTest
  @ValueSource(ints = {38, 60, 78, 200})
  void theCursorIsSeenHoweverLongTheText(int width) {
    for (int length = 0; length <= 160; length++) {
      Surface row = row(new Typing<>(Settings.HIDDEN, "1".repeat(length), ""), width);
      assertEquals(1, row.row(0).chars().filter(c -> c == '_').count(), row.row(0));
    }
  }

  private static String rows(int width, Typing<?>... typings) {
    StringBuilder rows = new StringBuilder();
    for (Typing<?> typing : typings) {
      rows.append(row(typing, width));
    }
    return rows.toString();
  }

  /** The row of a setting, the cursor as an underscore. */
  private static Surface row(Typing<?> typing, int width) {
    Surface row = new Surface(width, 1);
    row.fill('x', Style.TEXT);
    typing.draw(row, row, BRAILLE);
    for (int x = 0; x < width; x++) {
      if (row.glyph(x, 0) == ' ' && row.style(x, 0).reversed()) {
        row.put(x, 0, '_', row.style(x, 0));
      }
    }
    return row;
  }
}
