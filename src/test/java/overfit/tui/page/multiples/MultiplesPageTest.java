package overfit.tui.page.multiples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.Settings;
import overfit.config.preset.Presets;
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
        ╭─ none ───────────────────╮ ╭─ l2  l2 0 → 0.1 ────╮ ╭─ dropout ───────────╮
        │    │             ●       │ │             ●       │ │             ●       │
        │ +1 ┤             ⠠⣐⣐⡠● ● │ │             ⠠●●⠠● ● │ │             ⠠●●⠠● ● │
        │    │ ●          ⡜⠉ ●⠈⠉⠲⠢⠤│ │ ●          ●⡠⠔⠒⠉⠉⠩⠉⠉│ │ ●          ⢌⠤⠒⠉⠉⠉⠩⠉⠉│
        │  0 ┤⢂●        ⢠⠏●      ● │ │⢂●        ●⡡⠊      ● │ │⢂●        ●⡕⠁      ● │
        │    │⠢⠦⡀   ●  ⢌⠎●        ⠈│ │ ⠂●   ●  ⡬⠊●        ⠈│ │ ⠂●   ●  ⢌⠎●        ⠈│
        │    │  ⠘⢑⠤⡀ ⠠⢈⠎●          │ │⠒⠒⠴⢤⠤⠤⠤⠲⠉ ●          │ │⠒⠒⠒⢤⠤⢄⣀⠤⠜⠁●          │
        │ -1 ┤   ●●⠈⠉⠊⠁            │ │   ●●●●●●            │ │   ●●●●●●            │
        │    │     ●               │ │     ●               │ │     ●               │
        │    -π         0         π│ │-π        0         π│ │-π        0         π│
        ╰─ ▸ test 0.125 ───────────╯ ╰─ test 0.166 ────────╯ ╰─ test 0.148 ────────╯
        """,
        draw(Models.trained(Models.lesson(), 500), 78, 12));
  }

  @Test
  void aSweepHasItsLossesAgainstTheSettingAndZeroAPlaceOfItsOwn() {
    Model model = Models.trained(PageDrawings.sweep(Settings.L2, "1", "0", "0.001", "0.1"), 500);
    assertEquals(
        """
         Multiples  baseline: r1
        ╭─ r1 ─────────────────────────╮ ╭─ r0  l2 1 → 0 ──────────╮
        │    │               ●●⡀⡀●●    │ │               ●●⡀⡀●●    │
        │    │ ●            ⠄●⠁●●●⠁●●● │ │ ●            ⡤⠖⠋⠉⠉⠒⠓⠒⠤⠤⠤│
        │  0 ┤⠓⠖⡒⠒⠒⠒⠒⠒⠒⠒⠒⡒⠒⠓⠒⠒⠒⠒⠒⠒⠒⠒⠒⠓⠒│ │⣁⣄⡀     ●  ⡀⡢⠋●       ●⠁⠂│
        │    │   ⠂●●⡀⡀⠄●●●●            │ │  ⠈⠋⠖⠦⡤⣀⣄⣄⠥⠊●            │
        │    │   ● ●●●                 │ │   ● ●●●                 │
        ╰─ ▸ test 0.609 ───────────────╯ ╰─ test 0.125 ────────────╯
        ╭─ r0.001  l2 1 → 0.001 ───────╮ ╭─ r0.1  l2 1 → 0.1 ──────╮
        │    │               ●●⡀⡀●●    │ │               ●●⡀⡀●●    │
        │    │ ●            ⡤⠖⠋⠉⠉⠒⠓⠒⠤⠤⠤│ │ ●            ⠄⣂⠥⠤⠒⠒⠓⠒⠖⠒⠒│
        │  0 ┤⣁⣄⡀     ●  ⡀⡢⠋●       ●⠁⠂│ │⠁⠄●     ●  ⣀⠦⠓⠉       ●⠁⠂│
        │    │  ⠈⠋⠖⠦⡤⣀⣄⣄⠥⠊●            │ │⠒⠒⠒⠒⠦⠤⡤⡒⠖⠖⠉●●            │
        │    │   ● ●●●                 │ │   ● ●●●                 │
        │    -π           0           π│ │-π          0           π│
        ╰─ test 0.125 ─────────────────╯ ╰─ test 0.166 ────────────╯
        ╭─ Loss by l2  ■ best 0.001: 0.125  ━ test  ┄┄┄ train  +1 ─╮
        │  1.0 ┤                                               ⢀●  │
        │      │                                         ⢀⠠⣠⡰⠜⠚⠉   │
        │      │                        ⢀⢀⢀⢀⢀⢀⠠⠠⠠⠠⠠⠠⠠⣐●⡨⠜⠒⠉        │
        │  0.1 ┤⡀ ●⠚⡚⠚⡚⠚⡚⠚⡚⠚⡚⠚⡚⠚⡚■⡚⠚⡚⠚⡚⠚⡒⠒⡉⠉⡉⠉⡉⠉⡉⠉⡉⠉⡉ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀│
        │      │                                                   │
        │         0            0.001                 0.1        1  │
        ╰──────────────────────────────────────────────────────────╯
        """,
        draw(model, 60, 24));
  }

  @Test
  void aBranchThatIsLikeItsParentTellsWhereItLeft() {
    Preset lesson = Presets.bundledAlone().find("regularization");
    try (Bench bench = new Bench(lesson, lesson.specs(Overrides.none()))) {
      bench.order(new Order.Go(20));
      bench.press("b");
      String wide = draw(bench.model(), 160, 12);
      assertTrue(wide.contains("─ none-20  branch of none at 20 ─"), wide);
      String narrow = draw(bench.model(), 120, 12);
      assertTrue(narrow.contains("─ none-20  branch at 20 ─"), narrow);
    }
  }

  @Test
  void inAsciiLettersTellTheRunsApart() {
    Model model = Models.trained(PageDrawings.sweep(Settings.SEED, "1", "2"), 100);
    assertEquals(
        """
         Multiples  baseline: r1
        +- r1 --------------------+ +- r2  seed 1 -> 2 --+
        | +2 |               o    | |                    |
        |    |                    | |               o    |
        |    |          ooaaaaaaaa| |           oobbbbbbb|
        |  0 |.        aaa      ..| |.o       bbbb   ooo.|
        |    | oo.  aaao        o | | o..obbbbo          |
        |    |aaaaaaoo            | |bbbbbooo            |
        |    |     o              | |                    |
        |    -pi        0       pi| |-pi       0       pi|
        +- > test 0.179 ----------+ +- test 0.175 -------+
        +- Loss by seed  # best 2: 0.175  ... test  +2 --+
        |  0.2 |  a...................................#  |
        |      |  '''''''''''''''''''''''                |
        |  0.1 |-----------------------------------------|
        |      |                                         |
        | 0.05 |                                         |
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
    Model hidden = Models.press(Models.trained(many, 1), "x").withNotice("");
    assertTrue(draw(hidden, 80, 8).contains("baseline: r1, 1 hidden, 1 off screen"));
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
    assertTrue(page.contains("─ diverged ─"), page);
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
    List<String> words = Footer.ofActions(model).stream().map(Label::word).toList();
    assertTrue(words.contains("select"), words::toString);
    assertFalse(words.contains("change") || words.contains("cursor"), words::toString);
  }
}
