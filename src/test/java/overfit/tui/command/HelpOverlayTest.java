package overfit.tui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.screen.Glyphs;
import overfit.train.verdict.Verdict;
import overfit.tui.Models;
import overfit.tui.Screens;
import overfit.tui.model.Model;
import overfit.tui.model.Update;
import overfit.tui.widget.Look;

class HelpOverlayTest {

  private static final Look BRAILLE = new Look(Glyphs.BRAILLE, true);
  private static final int LAST = HelpOverlay.lines().size() - 1;

  private static Model reading(int scroll) {
    return Models.lesson().withOverlay(new HelpOverlay(scroll));
  }

  @ParameterizedTest
  @CsvSource({
    "0, j, 1",
    "1, Down, 2",
    "3, k, 2",
    "2, Up, 1",
    "0, PageDown, 8",
    "1, space, 9",
    "9, PageUp, 1",
    "0, k, 0",
    "0, PageUp, 0",
    "3, PageUp, 0",
    "9, Home, 0",
    "9, n, 9",
  })
  void theseKeysScroll(int scroll, String key, int next) {
    assertEquals(Update.of(reading(next)), Models.update(reading(scroll), key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"j", "Down", "PageDown", "space"})
  void atTheLastLineItGoesNoFurther(String key) {
    assertEquals(Update.of(reading(LAST)), Models.update(reading(LAST), key));
    assertEquals(Update.of(reading(LAST)), Models.update(reading(LAST - 1), key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Escape", "Enter", "?", "q", "p", "y", "Left"})
  void anyOtherKeyClosesItAndDoesNothingElse(String key) {
    assertEquals(Update.of(Models.lesson()), Models.update(reading(5), key));
  }

  @Test
  void inTheSmallestWindowPagesShowEveryLine() {
    StringBuilder seen = new StringBuilder();
    Model model = reading(0);
    for (int page = 0; page <= HelpOverlay.lines().size() / 8; page++) {
      seen.append(Screens.draw(model, BRAILLE, 80, 12));
      model = Models.press(model, "PageDown");
    }
    for (String line : HelpOverlay.lines()) {
      assertTrue(seen.indexOf(line) >= 0, line);
    }
  }

  @Test
  void theLastRowSaysHowManyLinesAreBelow() {
    String first = Screens.draw(reading(0), BRAILLE, 80, 24).row(21);
    int more = HelpOverlay.lines().size() - 20;
    assertTrue(first.contains("  " + more + " more lines: PageDown"), first);
    String end = Screens.draw(reading(more), BRAILLE, 80, 24).toString();
    assertTrue(!end.contains("more lines") && end.contains(HelpOverlay.lines().get(LAST)), end);
  }

  @ParameterizedTest
  @EnumSource
  void everyActionIsInItWithItsKeys(Action action) {
    String text = String.join(" ", HelpOverlay.lines()).replaceAll(" +", " ");
    assertTrue(text.contains(" " + action.keyLabels() + " " + action.help()), action.help());
  }

  @ParameterizedTest
  @EnumSource
  void everyCommandIsInItWithWhatFollowsIt(CommandWord word) {
    String text = String.join(" ", HelpOverlay.lines()).replaceAll(" +", " ");
    Command command = word.command();
    assertTrue(text.contains(" " + command.synopsis() + " " + command.help().split(" ")[0]), text);
  }

  @Test
  void everyActionHasOneTopic() {
    List<Action> all = KeyGroup.all();
    assertEquals(Set.of(Action.values()), Set.copyOf(all));
    assertEquals(Action.values().length, all.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "train",
        "batch",
        "test",
        "noise floor",
        "gap",
        "penalty",
        "best",
        "60/s",
        "seed",
        "edited at k",
        "baseline",
        "~ before a value",
        "clipped",
        "cursor",
        "diverged",
        "past"
      })
  void everyNumberAndWordOfTheScreenIsInIt(String word) {
    assertTrue(
        HelpOverlay.lines().stream().anyMatch(line -> line.startsWith("  " + word + " ")), word);
  }

  @ParameterizedTest
  @EnumSource
  void everyVerdictIsInIt(Verdict verdict) {
    String text = String.join(" ", HelpOverlay.lines());
    String[] words = verdict.toString().split("[ ,_]");
    assertTrue(text.contains(words[words.length - 1].toLowerCase()), verdict.toString());
  }

  @Test
  void everyLineFitsAndIsAscii() {
    for (String line : HelpOverlay.lines()) {
      assertTrue(line.matches("[ -~]{0,74}"), line);
    }
  }

  @Test
  void lettersBringUpTheFirstLineThatHasThem() {
    Model found = Models.press(reading(3), "/", "p", "e", "n", "a", "l");
    int at = at(found);
    assertTrue(HelpOverlay.lines().get(at).startsWith("  penalty "), HelpOverlay.lines().get(at));
    assertEquals(at, at(Models.press(found, "Enter")));
    assertEquals(reading(at), Models.press(found, "Escape"));
    String row = Screens.draw(found, BRAILLE, 80, 24).row(23).stripTrailing();
    assertEquals(" find: penal   Enter accepts, then n finds the next", row);
  }

  @Test
  void thenTheNextLineComesAndAfterTheLastTheFirst() {
    Model found = Models.press(reading(0), "/", "r", "u", "n", "s", "Enter");
    List<Integer> seen = new ArrayList<>();
    for (Model model = found; !seen.contains(at(model)); model = Models.press(model, "n")) {
      seen.add(at(model));
      assertTrue(HelpOverlay.lines().get(at(model)).toLowerCase().contains("runs"));
    }
    long all =
        HelpOverlay.lines().stream().filter(line -> line.toLowerCase().contains("runs")).count();
    assertEquals(all, seen.size());
  }

  private static int at(Model model) {
    return model.overlay(HelpOverlay.class).orElseThrow().scroll();
  }

  @Test
  void whatIsNowhereIsSaidToBeNowhere() {
    Model none = Models.press(reading(4), "/", "^");
    assertEquals(4, at(none));
    assertTrue(Screens.draw(none, BRAILLE, 80, 24).row(23).contains("not found"));
  }
}
