package overfit.tui.page.multiples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.screen.Glyphs;
import overfit.train.Order;
import overfit.tui.Bench;
import overfit.tui.Models;
import overfit.tui.PageDrawings;
import overfit.tui.command.Footer;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.SettingsRows;
import overfit.tui.model.Update;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

class MultiplesPageTest {

  private static final PageDrawings.Drawing PAGE =
      (model, look, surface) -> new MultiplesPage(model, look).draw(surface);

  private static String draw(Model model, int width, int height) {
    return PageDrawings.draw(model, PAGE, PageDrawings.BRAILLE, width, height);
  }

  @Test
  void aLittleFitForEachRunWithTheSameAxes() {
    assertEquals(
        """
         Multiples  baseline: none
           ╭─ none  0.125 ────────╮ ╭─ l2  0.166 ──────────╮ ╭─ dropout  0.148 ─────╮
           │              ⠄       │ │              ⠄       │ │              ⠄       │
         +1┤              ⢠⣐⣐⠠⠁ ⢀ │ │              ⠠⠐⠐⠠⠁ ⢀ │ │              ⠠⠐⠐⠠⠁ ⢀ │
           │ ⡀          ⢠⠊⠁ ⠁⠉⠙⠖⠤⠤│ │ ⡀          ⠠⢈⡠⠒⠊⠉⠉⠍⠉⠉│ │ ⡀          ⠠⡨⠔⠊⠉⠉⠉⠍⠉⠉│
          0┤⢂⠠         ⡼⠁       ⠡ │ │⢂⠠         ⢌⠔⠁      ⠡ │ │⢂⠠         ⢌⠎       ⠡ │
           │⠢⠦⡀    ⡀ ⠠⡱⠁⠁        ⠈│ │ ⠂⡀    ⡀ ⢠⠕⠁⠁        ⠈│ │ ⠂⡀    ⡀ ⠠⡱⠁⠁        ⠈│
           │  ⠈⠓⡢⣀ ⡀⠄⡱⠁           │ │⠒⠒⠤⠦⡤⠤⠤⡔⠎⠁⠠           │ │⠒⠒⠒⠦⡤⢄⣀⡤⠔⠋⠠           │
         -1┤   ⡀⢀⠁⠉⠒⠉             │ │   ⡀⢀⠁⠁⠈⠐             │ │   ⡀⢀⠁⠁⠈⠐             │
           │     ⠐                │ │     ⠐                │ │     ⠐                │
           ╰──────────────────────╯ ╰─ l2 0 → 0.1 ─────────╯ ╰─ dropout 0 → 0.3 ────╯
           -π          0         π  -π          0         π  -π          0         π
        """,
        draw(Models.trained(Models.lesson(), 500), 78, 12));
  }

  @Test
  void aSweepHasItsLossesAgainstTheSettingAndZeroAPlaceOfItsOwn() {
    Model model = Models.trained(PageDrawings.sweep(Settings.L2, "1", "0", "0.001", "0.1"), 500);
    assertEquals(
        """
         Multiples  baseline: r1
           ╭─ r1  0.609 ──────────────╮ ╭─ r0  0.125 ──────────────╮
           │                ●●⡀●⡀●    │ │                ●●⡀●⡀●    │
           │ ●            ⡀●⠂⠁● ●⠁●⠄● │ │ ●            ⣀●⠒⠋●⠉●⠓●⠤●⠤│
          0┤⠓⠖●●⠒⠒⠒⠒●⠒⠒⠒⠖●●⠒⠒⠒⠒⠒⠒⠒⠒●⠓⠒│ │⣁⣄●●    ●   ⢄●●        ●⠁⠂│
           │   ⠁●⠄●⡀⡀●●●●             │ │  ⠈⠉●⠦●⣀⣀●●●●             │
           │   ● ● ●                  │ │   ● ● ●                  │
           ╰──────────────────────────╯ ╰─ l2 1 → 0 ───────────────╯
           ╭─ r0.001  0.125 ──────────╮ ╭─ r0.1  0.166 ────────────╮
           │                ●●⡀●⡀●    │ │                ●●⡀●⡀●    │
           │ ●            ⣀●⠒⠋●⠉●⠓●⠤●⠤│ │ ●            ⡀●⣂⠥●⠒●⠓●⠖●⠒│
          0┤⣁⣄●●    ●   ⢄●●        ●⠁⠂│ │⠁⠄●●    ●  ⢀⡤●●⠁       ●⠁⠂│
           │  ⠈⠉●⠦●⣀⣀●●●●             │ │⠒⠒⠒⠓●⠤●⡒⡒●●●●             │
           │   ● ● ●                  │ │   ● ● ●                  │
           ╰─ l2 1 → 0.001 ───────────╯ ╰─ l2 1 → 0.1 ─────────────╯
           -π            0           π  -π            0           π
        ╭─ Loss by l2  ■ best 0.001: 0.125  ━ test  ┄┄┄ train  +1 ─╮
        │      │                                              ⢀⠠●  │
        │ 0.50 ┤                                           ⢀⢠⡨⠒⠉   │
        │      │                                        ⢀⢐⡨⠒⠁      │
        │ 0.25 ┤                        ⢀⢀⢀⢀⢀⢀⢀⢀⠠⠠⠠⠠⠠⠠⢐⠬⠊⠁         │
        │      │⠄ ●⠚⠞⠚⠞⠚⠞⠚⠞⠚⠞⠚⠞⠚⠞■⠞⠚⠞⠚⠞⠉⠍⠉⠍⠉⠍⠉⠍⠉⠍⠉⠍⠉⠍⠉● ⠄ ⠄ ⠄ ⠄ ⠄ ⠄│
        │         0            0.001                 0.1        1  │
        ╰──────────────────────────────────────────────────────────╯
        """,
        draw(model, 60, 24));
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "100, 30", "120, 40", "200, 60"})
  void fourRunsAreTwoByTwoInEqualFramesWithAxesOnce(int width, int height) {
    for (String name : List.of("l2", "optimizer")) {
      Setting<?> setting = Settings.find(name).orElseThrow();
      String[] values =
          (name.equals("l2") ? "0 0.01 0.1 1" : "sgd adam rmsprop adagrad").split(" ");
      List<String> rows =
          draw(Models.trained(PageDrawings.sweep(setting, values), 70), width, height - 2)
              .lines()
              .toList();
      List<String> edges =
          rows.stream()
              .filter(row -> row.startsWith("   ╭─ r"))
              .map(MultiplesPageTest::corners)
              .toList();
      assertEquals(2, edges.size(), String.join("\n", rows));
      assertEquals(edges.get(0), edges.get(1));
      assertEquals(1, rows.stream().filter(row -> row.strip().startsWith("-π")).count());
    }
  }

  /** The places of the upper corners of the frames of the runs. */
  private static String corners(String row) {
    return row.replaceAll("  ╭─ Loss.*", "").replaceAll("[^╭╮]", " ").strip();
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "100, 30", "200, 60", "200, 20"})
  void twelveRunsAreAllThere(int width, int height) {
    String[] seeds = "1 2 3 4 5 6 7 8 9 10 11 12".split(" ");
    String page =
        draw(Models.trained(PageDrawings.sweep(Settings.SEED, seeds), 1), width, height - 2);
    for (String seed : seeds) {
      assertTrue(page.contains("─ r" + seed + " "), page);
    }
    assertFalse(page.contains("above") || page.contains("below"), page);
  }

  @Test
  void aBranchThatIsLikeItsParentTellsWhereItLeft() {
    Preset lesson = Presets.bundledAlone().find("regularization");
    try (Bench bench = new Bench(lesson, lesson.specs(Overrides.none()))) {
      bench.order(new Order.Go(20));
      bench.press("b");
      String wide = draw(bench.model(), 160, 12);
      assertTrue(wide.contains("─ branch of none at 20 ─"), wide);
      String narrow = draw(bench.model(), 100, 12);
      assertTrue(narrow.contains("─ branch at 20 ─"), narrow);
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theTitleOfEveryRunHasItsScoresWhicheverIsSelectedAtAnyWidth(Look look) {
    Model model = Models.trained(Models.opening(), 200);
    for (int width = 60; width <= 160; width++) {
      Set<List<String>> titles = new HashSet<>();
      for (int selected = 0; selected < model.runs().size(); selected++) {
        Model each = model.withSelection(selected, SettingsRows.FIRST_RUN + selected);
        titles.add(titles(PageDrawings.draw(each, PAGE, look, width, 22)));
      }
      assertEquals(1, titles.size(), width + "\n" + titles);
      assertEquals(model.runs().size(), titles.iterator().next().size(), width + "\n" + titles);
    }
  }

  /** The names of the runs with their scores. */
  private static List<String> titles(String page) {
    return Pattern.compile("[-─] (?:[>▸] )?((?:none|l2|dropout)  (?:test )?[0-9][^-─]*) [-─]")
        .matcher(page)
        .results()
        .map(title -> title.group(1))
        .toList();
  }

  static List<Look> looks() {
    return List.of(
        PageDrawings.ASCII,
        PageDrawings.BRAILLE,
        new Look(Glyphs.BRAILLE, false),
        new Look(Glyphs.ASCII, true));
  }

  @Test
  void inAsciiLettersTellTheRunsApart() {
    Model model = Models.trained(PageDrawings.sweep(Settings.SEED, "1", "2"), 100);
    assertEquals(
        """
         Multiples  baseline: r1
           +- > r1  0.179 -------+ +- r2  0.175 ---------+
         +2|               ;     | |                     |
           |                     | |               ;;    |
           |           ;*aaaaaaaa| |            *bbbbbbbb|
          0|*        ;aaa      **| |* ;       bbb    ;;**|
           | ***   aaa;        ; | | ***; bbbb;          |
           |aaaaaaa*             | |bbbbbb**             |
           |     ;               | |                     |
           +---------------------+ +- seed 1 -> 2 -------+
           -pi        0        pi  -pi        0        pi
        +- Loss by seed  # best 2: 0.175  ... test  +2 --+
        |      |  a...................................#  |
        | 0.15 |  '''''''''''''''''''''''                |
        |      |                                         |
        |      |                                         |
        | 0.10 |-----------------------------------------|
        |         1                                   2  |
        +------------------------------------------------+
        """,
        PageDrawings.draw(model, PAGE, PageDrawings.ASCII, 50, 19));
  }

  @Test
  void drawsEveryModelAtEverySize() {
    PageDrawings.assertDraws(PAGE);
  }

  @Test
  void saysHowManyRunsAreNotSeenAndWhy() {
    Model many = PageDrawings.sweep(Settings.SEED, "1", "2", "3", "4", "5", "6", "7");
    assertTrue(draw(many, 80, 22).contains("baseline: r1, 7 preparing"));
    Model hidden = Models.press(Models.trained(many, 1), "x");
    String small = draw(hidden.withNotice(""), 80, 8);
    assertTrue(small.contains("baseline: r1, 1 more below, 1 hidden"), small);
  }

  @Test
  void theSelectedRunIsAmongThoseThatHaveRoom() {
    Model many = Models.trained(PageDrawings.sweep(Settings.SEED, "1", "2", "3", "4", "5"), 1);
    Model last = Models.press(PageDrawings.on(many, Page.MULTIPLES), "j", "j", "j", "j");
    assertTrue(draw(last, 40, 8).contains("─ r5 "));
    assertFalse(draw(many, 40, 8).contains("─ r5 "));
  }

  @ParameterizedTest
  @CsvSource({"l2, true", "hidden, true", "samples, true", "batch, true"})
  void runsThatDifferInOneNumberAreASweep(String name, boolean sweep) {
    Model model = PageDrawings.sweep(Settings.find(name).orElseThrow(), "4", "16");
    assertEquals(sweep, draw(Models.trained(model, 1), 80, 24).contains("Loss by " + name));
  }

  @Test
  void wordsAndSeveralSettingsAreNone() {
    Model words = PageDrawings.sweep(Settings.OPTIMIZER, "sgd", "adam");
    Model batch = PageDrawings.sweep(Settings.BATCH, "4", "full");
    for (Model model : List.of(words, batch, Models.lesson())) {
      assertFalse(draw(Models.trained(model, 1), 80, 24).contains("Loss by"));
    }
  }

  @Test
  void aRunThatHasDivergedSaysSoAndHasNoPlaceInTheSweep() {
    Model model = Models.trained(PageDrawings.sweep(Settings.LEARNING_RATE, "0.01", "1e30"), 9);
    String page = draw(model, 80, 24);
    assertTrue(page.contains("─ r1e30  diverged ─"), page);
    assertTrue(page.contains("best 0.01: "), page);
  }

  @Test
  void theKeysSelectRunsWhateverPaneOfTheCockpitHadThem() {
    Model model = PageDrawings.on(Models.press(Models.lesson(), "Tab", "Tab"), Page.MULTIPLES);
    Model next = Models.press(model, "j");
    assertEquals(1, next.run());
    assertEquals(SettingsRows.FIRST_RUN + 1, next.view().cursor());
    assertEquals(2, Models.press(next, "Down", "j", "j").run());
    assertEquals(0, Models.press(next, "k", "Up").run());
    assertEquals(Update.of(next), Models.update(next, "l"));
    assertEquals(Update.of(next), Models.update(next, "Enter"));
  }

  @Test
  void theFooterHasNoKeysOfPanesThatAreNotSeen() {
    Model model = PageDrawings.on(Models.press(Models.lesson(), "Tab"), Page.SCORES);
    List<String> words =
        Footer.ofActions(model, Integer.MAX_VALUE).stream().map(Label::word).toList();
    assertTrue(words.contains("select"), words::toString);
    assertFalse(words.contains("change") || words.contains("cursor"), words::toString);
  }
}
