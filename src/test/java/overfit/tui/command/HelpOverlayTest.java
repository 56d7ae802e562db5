package overfit.tui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.screen.Glyphs;
import overfit.screen.Role;
import overfit.screen.Size;
import overfit.screen.Surface;
import overfit.train.verdict.Verdict;
import overfit.tui.Models;
import overfit.tui.Screens;
import overfit.tui.model.Model;
import overfit.tui.model.Update;
import overfit.tui.widget.Look;
import overfit.tui.widget.TextLine;

class HelpOverlayTest {

  private static final Look BRAILLE = new Look(Glyphs.BRAILLE, true);
  private static final List<String> LINES =
      HelpText.EVERYTHING.lines(HelpText.WIDTH).stream().map(TextLine::text).toList();

  /** In a window of 80 × 24. */
  private static final int ROWS = 21;

  private static final int LAST = LINES.size() - ROWS;

  private static Model reading(int scroll) {
    return Models.lesson()
        .withOverlay(new HelpOverlay(HelpText.EVERYTHING, scroll, TextSearch.NONE));
  }

  private static Model sized(Model model, int width, int height) {
    return model.withView(model.view().withSize(new Size(width, height)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, j, 1",
    "1, Down, 2",
    "3, k, 2",
    "2, Up, 1",
    "0, PageDown, 21",
    "1, space, 22",
    "30, PageUp, 9",
    "0, k, 0",
    "0, PageUp, 0",
    "3, PageUp, 0",
    "9, Home, 0",
    "9, g, 0",
    "9, n, 9",
    "9, N, 9",
  })
  void theseKeysScroll(int scroll, String key, int next) {
    assertEquals(Update.of(reading(next)), Models.update(reading(scroll), key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"j", "Down", "PageDown", "space", "End", "G"})
  void atTheEndNoKeyScrollsFurther(String key) {
    assertEquals(Update.of(reading(LAST)), Models.update(reading(LAST), key));
    assertEquals(Update.of(reading(LAST)), Models.update(reading(LAST - 1), key));
  }

  @Test
  void afterTheWindowHasGrownTheFirstKeyScrollsToo() {
    Model end = sized(reading(LAST), 80, 40);
    assertEquals(at(Models.press(end, "G")) - 1, at(Models.press(end, "k")));
  }

  @ParameterizedTest
  @CsvSource({"40, 12", "80, 24", "100, 30", "200, 60"})
  void pagesShowEveryLineOnceUpToTheEnd(int width, int height) {
    Model model = sized(reading(0), width, height);
    Set<String> seen = new HashSet<>();
    int at = -1;
    while (at(model) != at) {
      at = at(model);
      String[] rows = Screens.draw(model, BRAILLE, width, height).toString().split("\n");
      Stream.of(rows).forEach(row -> seen.add(row.replaceAll("[│╭╮╰╯]", "").strip()));
      model = Models.press(model, "space");
    }
    int inside = Math.min(HelpText.WIDTH, width - 4);
    for (TextLine line : HelpText.EVERYTHING.lines(inside)) {
      assertTrue(line.text().length() <= inside, line.text());
      assertTrue(seen.stream().anyMatch(row -> row.contains(line.text().strip())), line.text());
    }
  }

  @Test
  void theLowerEdgeTellsThePosition() {
    int all = LINES.size();
    assertShows(reading(0), "─ 1-21 of " + all + " ─");
    assertShows(reading(11), "─ 12-32 of " + all + " ─");
    assertShows(reading(LAST), "─ " + (LAST + 1) + "-" + all + " of " + all + " ─");
    assertShows(reading(1000), "─ " + (LAST + 1) + "-" + all + " of " + all + " ─");
  }

  private static void assertShows(Model model, String words) {
    String screen = Screens.draw(model, BRAILLE, 80, 24).toString();
    assertTrue(screen.contains(words), words + "\n" + screen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Escape", "Enter", "?", "q", "p", "y", "Left"})
  void anyOtherKeyClosesItAndDoesNothingElse(String key) {
    assertEquals(Update.of(Models.lesson()), Models.update(reading(5), key));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?         | Keys of the settings pane  | h Left  | lower the selected setting",
        "Tab ?     | Keys of the fit pane       | Enter   | add, pick up or drop a point",
        "Tab Tab ? | Keys of the loss pane      | k Up    | zoom in around the cursor",
        "2 ?       | Keys of the page multiples | j Down  | select the next run",
        "3 ?       | Keys of the page units     | w       | show the units of the next",
        "4 ?       | Keys of the page scores    | j Down  | select the next run",
      })
  void firstItShowsTheKeysThatApplyHere(String keys, String title, String key, String help) {
    Model model = Models.press(Models.lesson(), keys.split(" "));
    String[] rows = Screens.draw(model, BRAILLE, 80, 40).toString().split("\n");
    int heading = 0;
    while (!rows[heading].contains(title)) {
      heading++;
    }
    List<String> below = List.of(rows).subList(heading, heading + 12);
    assertTrue(
        below.stream().anyMatch(row -> row.matches(".*  " + key + " +" + help + ".*")),
        String.join("\n", rows));
    assertEquals(
        HelpText.EVERYTHING,
        Models.press(model, "?").overlay(HelpOverlay.class).orElseThrow().text());
  }

  @Test
  void inThePastItsKeysComeFirst() {
    Model past = Models.trained(Models.lesson(), 20).withVisited(OptionalLong.of(7));
    assertEquals("Keys while a past epoch is shown", HelpText.of(past).lines(74).get(0).text());
  }

  @ParameterizedTest
  @EnumSource
  void everyActionIsInItWithItsKeys(Action action) {
    String text = String.join(" ", LINES).replaceAll(" +", " ");
    assertTrue(text.contains(" " + action.keyLabels() + " " + action.help()), action.help());
  }

  @ParameterizedTest
  @EnumSource
  void everyCommandIsInItWithWhatFollowsIt(CommandWord word) {
    String text = String.join(" ", LINES).replaceAll(" +", " ");
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
        "dropout on, train mode",
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
        "56 points above the axis",
        "cursor",
        "diverged",
        "past"
      })
  void everyNumberAndWordOfTheScreenIsInIt(String word) {
    assertTrue(LINES.stream().anyMatch(line -> line.startsWith("  " + word + " ")), word);
  }

  @ParameterizedTest
  @EnumSource
  void everyVerdictIsInItByTheWordOnTheScreen(Verdict verdict) {
    assertTrue(Glossary.VERDICTS.words().containsKey(verdict.word()), verdict.word());
  }

  @Test
  void everyLineFitsAndIsAscii() {
    for (String line : LINES) {
      assertTrue(line.matches("[ -~]{0,74}"), line);
    }
  }

  @Test
  void lettersBringUpTheFirstLineThatHasThem() {
    Model found = Models.press(reading(3), "/", "p", "e", "n", "a", "l");
    int match =
        LINES.indexOf(
            LINES.stream().filter(line -> line.contains("penal")).findFirst().orElseThrow());
    assertShown(match, found);
    assertShown(match, Models.press(found, "Enter"));
    assertEquals(reading(at(found)), Models.press(found, "Escape"));
    String row = Screens.draw(found, BRAILLE, 80, 24).row(23).stripTrailing();
    assertEquals(" find: penal   Enter accepts, then n and N go on", row);
  }

  @Test
  void aSearchFromTheKeysThatApplyHereFindsEverything() {
    Model found =
        Models.press(Models.lesson(), "?", "/", "s", "m", "o", "o", "t", "h", "e", "d", "Enter");
    assertShows(found, "  smoothed ");
  }

  @Test
  void theMatchesAreVisitedInTurnsForwardsAndBackwards() {
    Model model = Models.press(reading(0), "/", "r", "u", "n", "s", "Enter");
    List<Integer> forwards = new ArrayList<>();
    while (!forwards.contains(match(model))) {
      forwards.add(match(model));
      assertShown(match(model), model);
      model = Models.press(model, "n");
    }
    assertEquals(matching("runs"), forwards);
    for (int i = forwards.size() - 1; i >= 0; i--) {
      model = Models.press(model, "N");
      assertEquals(forwards.get(i), match(model));
    }
  }

  private static List<Integer> matching(String letters) {
    return IntStream.range(0, LINES.size())
        .filter(i -> LINES.get(i).toLowerCase().contains(letters))
        .boxed()
        .toList();
  }

  @Test
  void theMatchesAreMarkedAndTheCurrentOneReversed() {
    Model model = Models.press(reading(0), "/", "e", "p", "o", "c", "h", "Enter");
    Surface screen = Screens.draw(model, BRAILLE, 80, 24);
    int reversed = 0;
    int marked = 0;
    for (int y = 0; y < 22; y++) {
      for (int x = screen.row(y).indexOf("epoch");
          x >= 0;
          x = screen.row(y).indexOf("epoch", x + 1)) {
        marked += screen.style(x, y).role() == Role.NOTICE ? 1 : 0;
        reversed += screen.style(x, y).reversed() ? 1 : 0;
      }
    }
    assertTrue(marked > reversed && reversed > 0, screen.toString());
    assertShows(model, ", match 1 of " + matching("epoch").size() + " ─");
  }

  /** The match is in the window. */
  private static void assertShown(int line, Model model) {
    assertTrue(line >= at(model) && line < at(model) + ROWS, line + " " + at(model));
    assertEquals(line, match(model));
  }

  private static int match(Model model) {
    return model.overlay(HelpOverlay.class).orElseThrow().search().line();
  }

  private static int at(Model model) {
    return model.overlay(HelpOverlay.class).orElseThrow().scroll();
  }

  @Test
  void whatIsNowhereIsSaidToBeNowhere() {
    Model none = Models.press(reading(4), "/", "#");
    assertEquals(4, at(none));
    assertTrue(Screens.draw(none, BRAILLE, 80, 24).row(23).contains("not found"));
  }
}
