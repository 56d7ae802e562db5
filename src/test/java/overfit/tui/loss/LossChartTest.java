package overfit.tui.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import overfit.config.Edit;
import overfit.config.Overrides;
import overfit.config.Settings;
import overfit.screen.Glyphs;
import overfit.train.RunSnapshot;
import overfit.train.Snapshot;
import overfit.train.WantedRun;
import overfit.tui.Models;
import overfit.tui.model.Model;
import overfit.tui.model.RunEntry;
import overfit.tui.widget.Look;

/** A gallery of the loss pane. */
class LossChartTest {

  private static final Look BRAILLE = new Look(Glyphs.BRAILLE, true);
  private static final Look BLOCK = new Look(Glyphs.BLOCKS, true);
  private static final Look ASCII = new Look(Glyphs.ASCII, true);
  private static final Look COLOURLESS = new Look(Glyphs.BRAILLE, false);

  private static final Model FALLING = LossModels.falling(400);

  private static final Model SPIKED =
      LossModels.with(FALLING, 0, 400, t -> t == 50 || t == 60 ? 1e6 : 0.3);

  /** Edited at the 100th and the 250th epoch, branched from another at the 50th, shown at 300. */
  private static Model eventful() {
    Snapshot before = FALLING.snapshot().orElseThrow();
    Overrides change = Overrides.none().parsing(Settings.L2, "0.1");
    List<Edit> edits = List.of(new Edit(100, change), new Edit(250, change), new Edit(900, change));
    List<RunSnapshot> runs = before.runs().stream().map(run -> Models.edited(run, edits)).toList();
    RunEntry entry = FALLING.runs().get(0);
    WantedRun branched =
        new WantedRun(entry.id(), entry.spec(), Optional.of(new WantedRun.Branch(entry.id(), 50)));
    return Models.withRuns(FALLING, FALLING.runs().with(0, new RunEntry(branched, 0, false)))
        .withSnapshot(new Snapshot(runs, true, before.speed()))
        .withVisited(OptionalLong.of(300));
  }

  private static Model million() {
    double[] train = new double[1_000_000];
    double[] test = new double[train.length];
    for (int t = 0; t < train.length; t++) {
      train[t] = 1 / (1 + t / 1e5) + (t == 400_000 ? 2 : 0);
      test[t] = t < 600_000 ? 0.5 - t / 2e6 : t / 3e6;
    }
    return LossModels.with(FALLING, 0, train, test);
  }

  @Test
  void theSelectedRunHasItsTestLossDottedAndItsBestEpochMarked() {
    assertEquals(
        """
        ╭─ Loss (251 points above)  ━ test 0.228  ┄┄┄ train 0.031  +4 more ──╮
        │      │ ⠘⡄⠠  ⠄    ⠁⡀                                                │
        │      │  ⢇ ⠐ ⡀⠂    ⠈⠐⢀                        none 0.228            │
        │ 0.25 ┤  ⠘⡄   ⠐⠁⢄⢀ ⡀⢀ ⡀⢂⠄⣀⢀ ⡀⢀ ⡀⢀ ⡀⢀ ⡀⢀ ⡀⢀⣀⡠⠄ l2 0.228              │
        │      │   ⠈⠢⣀     ⠄⢀       ⠁⠈ ⠄⠐⢀⣄⣠⡠⡤⢤⠒⡒⢉⠉⡀⢀  dropout 0.228         │
        │      │⠄ ⠄ ⠄ ⠍⠉⠖⠒⠖⠒⠖⠒*⠲⠖⡒⢖⠒⠖⠊⠍⠉⠍⠁ gap 0.196  ⠄ ⠄ ⠄ ⠄ ⠄ truth 0.134  │
        │    0 ┤                    ⠁⠈ ⠁⠐ ⠂⠐ ⠂⠐ ⠂⠐ ⠂⠐           floor 0.090  │
        │       0       100      200       300      400     500              │
        ╰────────────────────────────────────────────────────────────────────╯
        """,
        LossModels.picture(FALLING, BRAILLE, 70, 9));
  }

  @Test
  void inHalfBlocks() {
    assertEquals(
        """
        ┌─ Loss (251 points above)  ─ test 0.228  ··· train 0.031  +4 more ──┐
        │      │  █  ▀     ▄                                                 │
        │      │  █ ▀  ▄      ▄                        none 0.228            │
        │ 0.25 ┤   █   ▀  ▄  ▄  ▄▀ ▄  ▄  ▄  ▄  ▄  ▄▄▄▄ l2 0.228              │
        │      │    ▀▄    ▀         ▀  ▀ ▄▄▄▄▄▄▀█▀▀▄/  dropout 0.228         │
        │      │▄   ▄ ▀▀█▀▀▀█▀*▀█▀▀██▀▀▀█  gap 0.196    ▄   ▄   truth 0.134  │
        │    0 ┤                      ▀  ▀  ▀  ▀  ▀  ▀          floor 0.090  │
        │       0       100      200       300      400     500              │
        └────────────────────────────────────────────────────────────────────┘
        """,
        LossModels.picture(FALLING, BLOCK, 70, 9));
  }

  @Test
  void inAsciiTheRunsAreLetters() {
    assertEquals(
        """
        +- > Loss (251 points above)  a test 0.228  ... train 0.031  +4 -----+
        |      |  a        .                                                 |
        |      |  a  . .      .                        none 0.228            |
        | 0.25 |   a    .  .  .  .  .  .  .  .  .  aaa l2 0.228              |
        |      |    aaa   .  .      .  aaaaaaaaaaaa./  dropout 0.228         |
        |      |-------aaaaaaa*aaaaaaaa--. gap 0.196 ---------- truth 0.134  |
        |    0 |                            .  .  .  .          floor 0.090  |
        |       0       100      200       300      400     500              |
        +--------------------------------------------------------------------+
        """,
        LossModels.picture(FALLING, ASCII, 70, 9));
  }

  @Test
  void withoutColourLineStylesTellRunsApart() {
    assertEquals(
        """
        ╭─ ▸ Loss (251 points above)  ━ test 0.228  ┄┄┄ train 0.031  +4 ─────╮
        │      │ ⠘⡄⠠  ⠄    ⠁⡀                                                │
        │      │  ⢇ ⠐ ⡀⠂    ⠈⠐⢀                        none 0.228            │
        │ 0.25 ┤  ⠘⡄   ⠐⠁⢄⢀ ⡀⢀ ⡀⢂⠄⣀⢀ ⡀⢀ ⡀⢀ ⡀⢀ ⡀⢀ ⡀⢀⣀⡠⠄ l2 0.228              │
        │      │   ⠈⠢⣀     ⠄⢀       ⠁⠈ ⠄⠐⢀⣄⣠⡠⡤⢤⠒⡒⢉⠉⡀⢀  dropout 0.228         │
        │      │⠄ ⠄ ⠄ ⠍⠉⠖⠒⠖⠒⠖⠒*⠲⠖⡒⢖⠒⠖⠊⠍⠉⠍⠁ gap 0.196  ⠄ ⠄ ⠄ ⠄ ⠄ truth 0.134  │
        │    0 ┤                    ⠁⠈ ⠁⠐ ⠂⠐ ⠂⠐ ⠂⠐ ⠂⠐           floor 0.090  │
        │       0       100      200       300      400     500              │
        ╰────────────────────────────────────────────────────────────────────╯
        """,
        LossModels.picture(FALLING, COLOURLESS, 70, 9));
  }

  @Test
  void theCursorReadsEveryRunInRowsAboveTheChart() {
    assertEquals(
        """
        ╭─ Loss (251 points above)  │ epoch 390  ━ test 0.2176 ──────────────╮
        │ ┄┄┄ train 0.0315  ━ l2 0.2176 / 0.2000  ━ dropout 0.2176 / 0.1260  │
        │ 0.4 ┤ ⠸⡀⠠ ⠈⡀    ⠠                         ⡇                        │
        │     │  ⡇ ⠂ ⠠     ⠂⡀                       ⡇                        │
        │     │  ⢇ ⠈⢀ ⠂      ⠂                      ⡇                        │
        │     │  ⢸   ⠠⠈⢀     ⠈⠐⠠⢀                   ⡇  none 0.228            │
        │ 0.2 ┤   ⢇    ⠁⠰ ⠄⢀ ⡀⢀ ⡀⢐⠠⡀⢀ ⡀⢀ ⡀⢀ ⡀⢀ ⡀⢀ ⣀⣠○⡂ l2 0.228              │
        │     │   ⠘⡄     ⠐         ⠂⠐⠠ ⠄⢀  ⡀ ⢀⣀⠤⠒⠊⠁ ⡇  dropout 0.228         │
        │     │    ⠈⠢⣀    ⠈ ⠄         ⢀⣀⡠⠤⠕⠒⠉⠑ ⠄⠐ ⠂⠠○⠂      ⠠⠤⠤ truth 0.134  │
        │     │⠄ ⠄ ⠄ ⠄⠉⠍⠑⠖⠒⠖⠒*⠒⠖⠒⠖⠒⠎⠉⠍⠁⠄ ⠄ gap 0.196⡇⠄ ⠄ ⠄ ⠄ ⠄  floor 0.090  │
        │     │                 ⠈ ⠂⠐ ⠄⢀ ⡀⢀ ⡀  /  /  ⡇                        │
        │   0 ┤                             ⠈ ⠁⠈ ⠁⠈ ○                        │
        │      0       100       200      300       400     500              │
        ╰────────────────────────────────────────────────────────────────────╯
        """,
        LossModels.picture(LossModels.press(FALLING, "h", "h", "h"), BRAILLE, 70, 14));
  }

  @Test
  void inALowPaneTheCursorReadsTheRunsThatFit() {
    assertEquals(
        """
        +- > Loss (251 points above)  | epoch 390  a test 0.2176  +3 more ---+
        |      | a   .    .                         |  none 0.228            |
        |      |  a  .  .    .  .                   |  l2 0.228              |
        | 0.25 |   aa   .  .  .  . .. .. ..  aaaaaaaAa dropout 0.228         |
        |      |-----aaaaaaaaa*aaaaaaaaaaa gap 0.196..------=== truth 0.134  |
        |    0 |                       .  .  .  .  ..           floor 0.090  |
        |       0       100      200       300      400     500              |
        +--------------------------------------------------------------------+
        """,
        LossModels.picture(LossModels.press(FALLING, "h", "h", "h"), ASCII, 70, 8));
  }

  @Test
  void smoothLinesHaveWhatTheyWereBehindThemAndTheRateIsAtTheRight() {
    assertEquals(
        """
        ╭─ ▸ Loss (smooth 0.9, 251 points above)  ━ test 0.228  +6 more ─────╮
        │ 0.4 ┤⠁⢁⢣⠃⠃⢁⠅⠁⠩⠑⠡⠂⠄                                                 │
        │     │  ⡸⡀⠊⢀⢀⠂⠨⠐⠡⠑⠕⠄                                                │
        │     │  ⢀⢣ ⠐ ⢌⣈⠐⠐⠐⠐⠔⠔⠒⠴⣂                  none 0.22801              │
        │ 0.2 ┤   ⢈⢆    ⢐⠅⠐ ⠒⠐⠘⠣⣛⠢⡞⢒⡐⠂⠔ ⠒⠐⠐⠂⢐⣀⠶⠔⠚⠃ l2 0.228                  │
        │     │     ⢑⠤⣀⡀  ⠰ ⡀   ⠂⠄⢌⣄⣌⣕⡬⠮⢶⠶⠚⠋⠡⠊⠒⢐⠂⠆ dropout 0.228             │
        │     │⠂ ⠂ ⠂ ⠂⠈⠊⠉⠋⠉⠋*⠋⠩⠏⢩⠋⡉⠂ ⠂ gap 0.196 ⠂ ⠂ ⠂ ⠂ ⠂ truth 0.134       │
        │   0 ┤                   ⠈⠈⠈⠁⠈ ⠹⢐⢐⢂⢐⢀⢒⢐⢐⠂         floor 0.090       │
        │      0               200              400                          │
        ╰────────────────────────────────────────────────────────────────────╯
        """,
        LossModels.picture(LossModels.press(FALLING, "S", "S", "t"), COLOURLESS, 70, 10));
  }

  @Test
  void zoomedInTheLossesThatAreShownFillTheHeight() {
    assertEquals(
        """
        ╭─ Loss (zoomed, 64 points above)  ━ test 0.228  +5 more ────────────╮
        │ 0.2 ┤ ⠂⠐ ⠂⠐ ⠂⠐ ⠂⠐ ⠄⠠ ⠄⠠ ⠌⠠⠁⠄⠪ ⠌⠠ ⠤⠰⡀⠴⡠⢀⠌⡠⠠⠔⢤ ⢄⠠ ⠄⡤ ⡄⠠ truth 0.134  │
        │     │ ⡀                             ⠁   ⠈   ⠑ ⠈ ⠑⠠⢠⣀⣁ none 0.123   │
        │     │⡤⠤⡬⠤⡦⠴⡤*⡤⠤⡤⢤⡤⡤⣤⠤⡤⠤⡤⠤⡤⠤⡤⠤⡤⠤⡤⠤⡤⠤⡤⠤⡤⠤⡒⠒⡒⠒⡒⠒⡒⠒⡒⠒⡒⠒⡊⠉ l2 0.123     │
        │     │                ⠁⠈ ⠁⠐ ⠂⠐ ⠂⠐ ⠄⠠ ⠄⠠ ⠄⠠ ⡀⢀ ⡀⢀ ⡀⢀ ⡀⢀ dropout 0.123│
        │   0 ┤                                                 floor 0.090  │
        │            150                200                250               │
        ╰────────────────────────────────────────────────────────────────────╯
        """,
        LossModels.picture(LossModels.press(FALLING, "k", "k", "<"), BRAILLE, 70, 8));
  }

  @Test
  void linearLossesOverLogarithmicEpochsBeginAtTheFirst() {
    assertEquals(
        """
        ╭─ Loss (log epochs, 33 points above)  ━ test 0.228  +5 more ────────╮
        │     │⡉⢉⠒⡒⢒⠒⡢⢤⠤⣄⣀⣀ ⠈ ⠁⠐ ⠂⠠ ⡈⢐   ⠄⠐⢀                   none 0.228    │
        │     │          ⠈ ⠉⠙⠒⠦⢔⣀⠄⢀ ⡀  ⠁⠠ ⡀  ⠁⠐⠠               l2 0.228      │
        │ 0.5 ┤                  ⠉⠑⠢⢄⣈ ⠂⠠ ⡀⠈ ⠄⢀ ⠈ ⠄⢀           dropout 0.228 │
        │     │                       ⠉⠒⠢⠤⣀⣈ ⠁⠐ ⠅⠠ ⡄⢀⠁⡠⢀⡀⣀⢀⢀⣀⠄  truth 0.134  │
        │   0 ┤⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂⠉⠋⠉⠋⠒⠒⠒⠒⠚*⠒⠲⠒⠎⠩⠃⠌⠋⠉ floor 0.090  │
        │      1               10                100                         │
        ╰────────────────────────────────────────────────────────────────────╯
        """,
        LossModels.picture(LossModels.press(FALLING, "X"), BRAILLE, 70, 8));
  }

  @Test
  void theTitleSaysHowManyPointsAreOutsideOfThePicture() {
    assertEquals(
        """
        ╭─ Loss (195 points above)  ━ test 0.228  ┄┄┄ train 0.300  gap -0.072  +3 ─────╮
        │      │  ⢇⠈ ⡁⡡⠐      ⠂                                none 0.228              │
        │ 0.25 ┤⠂⠐⠘⡆⠐ ⠐⠈⡐ ⠂⠐ ⠂⠐⠁⠊⠐⠄⢂⠐⡀⠂⠐ ⠂⠐ ⠂⠐ ⠂⠐ ⠂⠐ ⠂⠐ ⠂⠐ ⠂⠐  l2 0.228                │
        │      │   ⠈⠢⡀   ⠈ ⠁⠐ ⠂⠐ ⠂⠐/⠊⠐⠐⠂⠔⠠⠂⡐⢀⠂⡐⢀⠂⠐/⠂⣐⣀⣂⡰⠤⠦⠒⠒⠊⠁ dropout 0.228           │
        │      │⡀ ⡀ ⡀⠈⡑⠒⡒⠤⡤⠤⡤⠤⡤⠤⡤*⡤⠤⡤⠤⡤⠤⡤⠤⡤⠒⡒⠒⡒⠒⡊⠉⡉⠉⡁⠈⡀⠁⡈ ⡁⠈⡀⠁⡀ ⡀ ⡀ ⡀ ⡒⠒⡒ truth 0.134  │
        │    0 ┤                                                          floor 0.090  │
        │       0         100        200         300        400       500              │
        ╰──────────────────────────────────────────────────────────────────────────────╯
        """,
        LossModels.picture(SPIKED, BRAILLE, 80, 8));
  }

  @Test
  void editsTheBranchAndThePastEpochStandUpright() {
    assertEquals(
        """
        ╭─ Loss (251 points above)  ━ test 0.228  ┄┄┄ train 0.031  gap 0.196  +6 more ───────────╮
        │      │  ⢱  ⠠ ⡄⠠    ⢐  ⠁⠄                ⡂      ⡄                                       │
        │      │   ⢇   ⠃⢀ ⠂  ⢐    ⠂⠈⠠             ⡂      ⡄               none                    │
        │ 0.25 ┤   ⠈⢢  ⡇  ⠁⠘ ⢔⠠ ⡀⢀ ⡀⢀ ⡁⢐⠐⡀⢂⢀⡀⢀ ⣀⢀ ⡂⢀ ⡀⢀ ⡀⣄ ⡀⢀ ⡀⢀ ⡀⢀⣀⣀⣠⠤⠄ l2                      │
        │      │     ⠑⠢⣄⡀    ⢐⠈ ⠂⢀          ⠈ ⠂ ⠐ ⡆⠐ ⢂⣠⣀⣀⣤⠤⠤⠤⠔⡒⢒⠊⡉⢉/⡀⢀/  dropout  ⣀⣀⣀            │
        │      │⠄ ⠄ ⠄ ⠄⠃⠌⠉⠍⠑⠖⢒⠖⠒⠖⠒⠖⠓*⠒⠖⠲⠖⡒⢖⠒⡖⠒⠖⠒⠍⠉⡏⠉⠍⠁⠄ ⠄⡄⠄  gap 0.196  ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ truth 0.134│
        │    0 ┤       ⡇     ⢐               ⠈ ⠁⠈ ⡃⠐ ⠂⠐ ⠂⡔ ⠂⠐ ⠂⠐ ⠂⠐ ⠂⠐                floor 0.090│
        │       0           100           200           300           400         500            │
        ╰────────────────────────────────────────────────────────────────────────────────────────╯
        """,
        LossModels.picture(eventful(), BRAILLE, 90, 9));
  }

  @Test
  void editsTheBranchAndThePastEpochStandUprightInAscii() {
    assertEquals(
        """
        +- > Loss (251 points above)  a test 0.228  ... train 0.031  gap 0.196  +6 more ---------+
        |      |  a  . :      .                   :      |                                       |
        |      |   a   :..       .  .                    |              none                     |
        | 0.25 |    a  :   .. .  .  .  .  .  .  . :.  .  .  .  .  .aaaa l2                       |
        |      |     aaaaa     .  .          .  . aaaaaaaaaaaaaaaaa/ ./ dropout  ====            |
        |      |----------aaaaaaaaaaa*aaaaaaaaaaaa--.------ gap 0.196 --------------- truth 0.134|
        |    0 |                                       . |.  .  .  .  .               floor 0.090|
        |       0            100          200           300          400          500            |
        +----------------------------------------------------------------------------------------+
        """,
        LossModels.picture(eventful(), ASCII, 90, 9));
  }

  @Test
  void withoutTheTrueFunctionThereIsNoFloorAndNoTestLoss() {
    assertEquals(
        """
        ╭─ Loss (179 points above)  ┄┄┄ train 0.100  R² -0.126  epoch 5 ─────╮
        │      │⢁⠘⡄⠁⡀      ⠐ ⡀                                               │
        │ 0.25 ┤⠠ ⢣  ⠠ ⡀    ⠈ ⠐⠠⢀                      l2 0.228              │
        │      │⠐  ⠣⡀   ⠈ ⠂⠐ ⠂⠐ ⠂⠐⠁⠢⠐⠄⢂⠐⡀⢂⠐ ⠂⠐⣀⣂⡰⠤⠦⠒⠒⠃ dropout 0.228         │
        │      │⠈   ⠈⠑⠒⠢⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠔⠒⠒⠒⠊⠉⠉⠉⠁⠐ ⠁⠈ ⠁           none 0.100   │
        │    0 ┤                                                             │
        │       0       100      200       300      400     500              │
        ╰────────────────────────────────────────────────────────────────────╯
        """,
        LossModels.picture(
            LossModels.unknownTruth(FALLING, 0, 1, 0.5, 0.25, 0.2, 0.1), BRAILLE, 70, 8));
  }

  @Test
  void aMillionEpochsAreShownWithTheirExtremes() {
    assertEquals(
        """
        ╭─ Loss (230 points above)  ━ test 0.333  ┄┄┄ train 0.091  +4 more ──╮
        │ 0.5 ┤⠉⠑⠒⠢⠤⢤⣀⡀                                                      │
        │     │⡀      ⠉⢉⠑⠒⠢⠤⢄⣀⡀                                 none 0.333   │
        │     │  l2 0.228⠁⠠ ⡀ ⠈⠉⠉⠒⠒⠤⠤⣀⣀            ⣀⣀⣀⠤⠤⠤⠒⠒⠒⠉⠉⠉              │
        │     │⠁             ⠈ ⠁⠐ ⠄⠠ ⡀⢀⠉⠉⠒⠒*⠔⠒⠒⠒⠉⠉⠉ gap 0.242   dropout 0.228│
        │     │⡁ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀⠁⡈ ⡁⠐⡀⠂⡐ ⡂⠠⡀⠄⡠ ⡄⠠⡀⠄⣀⠐⡒⢒ truth 0.134  │
        │   0 ┤                                                 floor 0.090  │
        │      0                     500k                    1M              │
        ╰────────────────────────────────────────────────────────────────────╯
        """,
        LossModels.picture(million(), BRAILLE, 70, 9));
  }
}
