package overfit.tui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.Campaign;
import overfit.screen.Cursor;
import overfit.screen.Glyphs;
import overfit.screen.Surface;
import overfit.tui.Models;
import overfit.tui.Screens;
import overfit.tui.model.Effect;
import overfit.tui.model.Model;
import overfit.tui.model.Update;
import overfit.tui.widget.CompletionItem;
import overfit.tui.widget.Hint;
import overfit.tui.widget.Look;

class CommandPaletteTest {

  private static final Look BRAILLE = new Look(Glyphs.BRAILLE, true);
  private static final Look ASCII = new Look(Glyphs.ASCII, false);

  private static final Model LESSON = Models.lesson();

  private static Model typing(Model model, String text) {
    Model open = Models.press(model, ":");
    return Models.paste(open, text).model();
  }

  private static CommandPalette palette(Model model) {
    return model.overlay(CommandPalette.class).orElseThrow();
  }

  private static String text(Model model) {
    return palette(model).line().text();
  }

  private static List<String> words(Model model) {
    return palette(model).candidates().stream().map(CompletionItem::word).toList();
  }

  @Test
  void itOpensWithAllCommandsAndAsksForTheNamesOfPresets() {
    Update opened = Models.update(LESSON, ":");
    assertEquals(List.of(new Effect.NamePresets()), opened.effects());
    assertTrue(words(opened.model()).containsAll(List.of("set", "far-back", "quit", "l2")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Escape", "C-g", "Enter"})
  void theseCloseAnEmptyLineAndNothingElse(String key) {
    assertEquals(Update.of(LESSON), Models.update(Models.press(LESSON, ":"), key));
  }

  @ParameterizedTest
  @CsvSource({
    "swe, Tab, 'sweep '",
    "far, Tab, far-",
    "move, Tab, move-",
    "set lea, Tab, 'set learning-rate '",
    "'set optimizer adad', Tab, 'set optimizer adadelta'",
    "lea, Tab, 'learning-rate '",
    "'theme sol', Tab, 'theme solarized-dark'",
    "'theme dark', Tab, 'theme solarized-dark'",
    "'export w', Tab, 'export weights '",
    "'export ', Tab, 'export pytorch'",
    "'run dr', Tab, 'run dropout'",
    "'goto ', Tab, 'goto best'",
    "zzz, Tab, zzz",
  })
  void tabCompletesAsFarAsIsCertain(String text, String key, String completed) {
    assertEquals(completed, text(Models.press(typing(LESSON, text), key)));
  }

  @Test
  void thenTabGoesThroughTheCandidatesRoundAndRound() {
    Model model = typing(LESSON, "move-");
    assertEquals("move-down", text(Models.press(model, "Tab")));
    assertEquals("move-up", text(Models.press(model, "Tab", "Tab")));
    assertEquals("move-down", text(Models.press(model, "Tab", "Tab", "Tab")));
    assertEquals("move-up", text(Models.press(model, "Shift-Tab")));
    assertEquals("move-up", text(Models.press(model, "Tab", "Down")));
    assertEquals("move-down", text(Models.press(model, "Tab", "Down", "Up")));
    assertEquals(List.of("move-down", "move-up"), words(Models.press(model, "Tab", "Tab")));
  }

  @Test
  void aWordInTheMiddleIsCompletedToo() {
    Model model = Models.press(typing(LESSON, "set learning 5"), "Left", "Left", "Tab");
    assertEquals("set learning-rate  5", text(model));
  }

  @Test
  void lettersInTheirOrderFindAWord() {
    assertEquals("learning-rate", words(typing(LESSON, "set lrng")).get(0));
    assertEquals(List.of("solarized-dark"), words(typing(LESSON, "theme sd")));
  }

  @Test
  void presetsAreCompletedOnceTheirNamesAreKnown() {
    Model open = typing(LESSON, "preset d");
    CommandPalette known =
        palette(open)
            .withNames(new KnownNames(List.of("dropout", "deep-dropout", "l2"), List.of()));
    Model model = Models.press(open.withOverlay(known), "e");
    assertEquals(List.of("deep-dropout"), words(model));
  }

  @Test
  void enterRunsItAndRemembersIt() {
    Model ran = Models.press(typing(LESSON, "theme light "), "Enter");
    assertEquals(Optional.empty(), ran.overlay());
    assertEquals("theme light", ran.notice());
    assertEquals(List.of("theme light"), ran.history());
  }

  @Test
  void upAndDownGoThroughTheCommandsThatBeganSo() {
    Model model = LESSON.remembering("set l2 1").remembering("theme light").remembering("set l2 2");
    assertEquals("set l2 2", text(Models.press(model, ":", "Up")));
    assertEquals("theme light", text(Models.press(model, ":", "Up", "Up")));
    Model set = typing(model, "set");
    assertEquals("set l2 1", text(Models.press(set, "Up", "Up", "Up")));
    assertEquals("set", text(Models.press(set, "Up", "Up", "Down", "C-n")));
  }

  @Test
  void aCommandIsRememberedOnceAndThoseOfLongAgoNotAtAll() {
    Model model = LESSON;
    for (int i = 0; i < 120; i++) {
      model = model.remembering("goto " + i);
    }
    assertEquals(100, model.history().size());
    List<String> again = model.remembering("goto 50").history();
    assertEquals(100, again.size());
    assertEquals("goto 50", again.get(99));
  }

  @Test
  void aMistakeIsSaidInPlaceAndTheLineStays() {
    Model mistaken = Models.press(typing(LESSON, "goto soon"), "Enter");
    String error = "expected an epoch from 0 to 1000000000, best or verdict, found soon";
    assertEquals(Hint.error(error), palette(mistaken).hint());
    assertEquals("goto soon", text(mistaken));
    assertEquals(List.of(), mistaken.history());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "set l2 q      | expected a number from 0 to 1000, found q",
        "l2 5000       | expected a number from 0 to 1000, found 5000",
        "set x-min 9   | x-min: expected a number below x-max 3, found 9",
        "thmee         | expected a command, found thmee (did you mean theme?)",
      })
  void aMistakeIsSaidWhileItIsTyped(String text, String error) {
    assertEquals(Hint.error(error), palette(typing(LESSON, text)).hint());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "set l2        | set KEY VALUE: change a setting of the selected run",
        "'set l2 '     | a number from 0 to 1000, now 0: weight decay: L2 penalty on weights and biases; decoupled with adamw",
        "'set shuffle t' | true or false, now true: whether to reshuffle the samples every epoch",
        "goto          | 'goto EPOCH | best | verdict: show a past epoch, or train up to a later one'",
      })
  void whatIsExpectedIsSaidBefore(String text, String hint) {
    String said = palette(typing(LESSON, text)).hint().words();
    assertTrue(said.equals(hint), said);
  }

  @Test
  void theListLiesAboveTheLineWithTheKeyOfEachAction() {
    Surface screen = Screens.draw(typing(LESSON, "far-"), BRAILLE, 80, 24);
    String[] rows = screen.toString().lines().toArray(String[]::new);
    assertEquals(
        """
        ╭─ Commands  2  Tab complete  Up history  Enter run  Esc close ────────────────╮
        │ far-back         rewind by about 2 % of the epochs                         { │
        │ far-forward      move forward by about 2 % of the epochs                   } │
        ╰──────────────────────────────────────────────────────────────────────────────╯
         :far-
        """,
        String.join("\n", List.of(rows).subList(19, 24)) + "\n");
    assertEquals(Optional.of(new Cursor(6, 23)), screen.cursor());
  }

  @Test
  void theChosenCandidateIsSeenHoweverLongTheList() {
    Model model = typing(LESSON, "set ");
    for (int i = 0; i < 50; i++) {
      model = Models.press(model, "Tab");
      Surface screen = Screens.draw(model, ASCII, 60, 12);
      String word = text(model).substring(4);
      boolean seen = false;
      for (int y = 0; y < 11; y++) {
        seen |= screen.row(y).startsWith("| " + word + " ") && screen.style(2, y).reversed();
      }
      assertTrue(seen, screen.toString());
    }
  }

  @Test
  void drawsAtEverySizeInAscii() {
    List<Model> models =
        List.of(
            typing(LESSON, ""),
            Models.press(typing(LESSON, "set "), "Shift-Tab"),
            typing(LESSON, "set hidden " + "64x".repeat(900)),
            Models.press(LESSON, "c", "C-u"),
            Models.press(LESSON, "?", "/", "g"));
    for (Model model : models) {
      for (int width : Campaign.sizes(400)) {
        for (int height : Campaign.sizes(120)) {
          String text = Screens.draw(model, ASCII, width, height).toString();
          assertTrue(text.chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f), text);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NAME",
        "set NAME",
        "set l2 NAME",
        "hidden NAME",
        "run NAME",
        "rename NAME",
        "save NAME",
        "preset NAME",
        "theme NAME",
        "goto NAME",
        "speed NAME",
        "sweep NAME",
        "sweep l2 NAME",
        "export NAME",
        "open NAME.csv",
        "quit NAME",
      })
  void aNameOfThousandsOfLettersIsCut(String line) {
    Model model = Models.press(typing(LESSON, line.replace("NAME", "x".repeat(3900))), "Enter");
    String message =
        model.overlay(CommandPalette.class).map(open -> open.hint().words()).orElse(model.notice());
    assertTrue(message.length() < 400, message);
  }
}
