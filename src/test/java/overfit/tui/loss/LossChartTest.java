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
  private static final Look BLOCK = new Look(Glyphs.BLOCK, true);
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
        ╭─ Loss (log)  ━ train 0.031  ┄┄┄ test 0.178  +4 more ───────────────╮
        │  1.0 ┤⣤⢄⢀⡀⢀                                                        │
        │      │⠚⠭⢟⡳⠾⣒⡓⠒⠤⢄⢤⣄⣀⡀                                               │
        │      │   ⠈⠉⠒⠚⠭⠶⢦⣬⣉⣁⣈⣋⣓⣒⣒⣶⣦⣄⣤⣀⣤⣄⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀            │
        │  0.1 ┤⡀⡀⡀ ⡀ ⡀ ⡀ ⡀ ⡀⠉⡑⠒⡢⠤⣄⣀⡀ ⡀⠁⡀⠁⡉⠃⡉⠉⡋⠛⡹⠋⡳⠔⡲⡗⡿⠾⡶⠶⡦⠒⡒⠒⡖⠳⡓ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀│
        │      │  ⠁⠁⠁⠁⠂⠂⠂⠂⠄⠄⠄⠄⠄⠄⠄⠄*⠄⠌⠍⠍⠖⠖⠦⠤⠦⢆⣂⣂⣂⣁⠁⠁⠁                         │
        │      │                                 ⠉⠉⠉⠉⠉⠉⠉⠉⠉⠒⠒⠒⠒⠒⠒⠒            │
        │       0          100         200         300         400        500│
        ╰────────────────────────────────────────────────────────────────────╯
        """,
        LossModels.picture(FALLING, BRAILLE, 70, 9));
  }

  @Test
  void inHalfBlocks() {
    assertEquals(
        """
        ┌─ Loss (log)  ─ train 0.031  ··· test 0.178  +4 more ───────────────┐
        │      │▄▄                                                           │
        │  1.0 ┤▀█████▄▄▄▄▄▄▄                                                │
        │      │   ▀▀▀▀███▄▄▄███▄█▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄            │
        │  0.1 ┤▄   ▄   ▄   ▄▀▀▀█▄▄▄▄  ▀█▀▀▀█▀▀▀█▀▀▀▄▀█▀█▄▀▄█▀▀▀█   ▄   ▄   ▄│
        │      │  ▀ ▀ ▀ ▀ ▀ ▄ ▄ ▄ * ▄▀█▀█▀█▄█▄█▄█▄█▄                         │
        │      │                                    ▀▀▀▀▀▀▀▀▀▀▀▀▀            │
        │       0          100         200         300         400        500│
        └────────────────────────────────────────────────────────────────────┘
        """,
        LossModels.picture(FALLING, BLOCK, 70, 9));
  }

  @Test
  void inAsciiTheRunsAreLetters() {
    assertEquals(
        """
        +- > Loss (log)  a train 0.031  ... test 0.178  +4 more -------------+
        |      |cc                                                           |
        |  1.0 |aaaaaaccccc                                                  |
        |      |   bbbaaaaaaaccccccccccbbbbbbbbbbbbbbbbbbbbbbbbbb            |
        |  0.1 |....---------aaaaaaaaa-cccccccccc................------------|
        |      |    ..............*..............aaaaaaaaaaaaa               |
        |      |                                              aaa            |
        |       0          100         200         300         400        500|
        +--------------------------------------------------------------------+
        """,
        LossModels.picture(FALLING, ASCII, 70, 9));
  }

  @Test
  void withoutColourLineStylesTellRunsApart() {
    assertEquals(
        """
        ╭─ ▸ Loss (log)  ━ train 0.031  ┄┄┄ test 0.178  +4 more ─────────────╮
        │  1.0 ┤⣄⢀⢀⡀                                                         │
        │      │⠚⠭⠚⡣⠴⣒⡃⠐ ⢄⠄⢀⡀                                                │
        │      │   ⠈⠉ ⠚⠭⠒⢦⣬⣉⣁⣈⠈⣓⣀⠂⣲⣂⢀⣤⣀⠠⣄⣀ ⣀⣀ ⣀⣀ ⣀⣀ ⣀⣀ ⣀⣀ ⣀⣀ ⣀⣀ ⣀            │
        │  0.1 ┤⡀⡀⡀ ⡀ ⡀ ⡀ ⡀ ⡀⠉⡑⠒⡢⠤⣄⣀⡀ ⡀⠁⡀ ⡁⠁⡉ ⡊⠓⡠⠋⡒ ⡲⡔⡹⠤⡶⠔⡄⠒⡒⠂⡆⠳⡃ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀│
        │      │  ⠁⠁⠁⠁⠂⠂⠂⠂⠄⠄⠄⠄⠄⠄⠄⠄*⠄⠌⠍⠍⠖⠖⠦⠤⠦⢆⣂⣂⣂⣁⠁⠁⠁                         │
        │      │                                 ⠉⠉⠉⠉⠉⠉⠉⠉⠉⠒⠒⠒⠒⠒⠒⠒            │
        │       0          100         200         300         400        500│
        ╰────────────────────────────────────────────────────────────────────╯
        """,
        LossModels.picture(FALLING, COLOURLESS, 70, 9));
  }

  @Test
  void theCursorReadsEveryRunInRowsAboveTheChart() {
    assertEquals(
        """
        ╭─ Loss (log)  │ epoch 390  ━ train 0.0315  ┄┄┄ test 0.1676 ─────────╮
        │ ━ l2 0.2000 / 0.1676  ━ dropout 0.1260 / 0.1676                    │
        │      │⣀⡀                                             ⡇             │
        │  1.0 ┤⠿⣱⢶⣦⢠⡀⣀                                        ⡇             │
        │      │⠑⠪⡙⠪⢍⡷⠛⠳⣤⣦⣠⡀                                   ⡇             │
        │      │  ⠈⠑⠤⣈⠒⠤⣀⠘⠙⠻⠟⠟⣶⣤⣀⡄⣀                            ⡇             │
        │      │      ⠉⠑⠒⠭⠶⠤⣀⣀⣈⣁⣉⣘⣻⣏⣢⣺⣰⣤⣦⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀○⣀            │
        │      │             ⠉⠒⠤⣀      ⠁⠁⠛⠛⠋⠹⠛⠿⠿⢷⡷⣿⡰⢤⡶⣶⣴⢴⣦⣤⣶⢤⠤⡦○⡦            │
        │  0.1 ┤⠄⠄⡄⡀⡄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄⠉⠕⠢⠤⣀⠄ ⠄ ⠄ ⠄ ⠄ ⠄⡀⡄⠄⠌⠂⠇⠃⠅⠉⠌⠈⠄ ⠅⡏⠅ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄│
        │      │     ⠁⠁⠂⠂⠂⠄⠄⠄⡀⡀⡀⡀⡀*⡀⡀⡀⡉⡑⠖⠤⠤⣄⣂⠂⠁⠁⠁              ⡇             │
        │      │                             ⠉⠉⠑⠒⠒⠒⠤⠤⠤⠤⠤⣀⣀⣀⣀⣀⣀⣀○⣀            │
        │      │                                               ⡇             │
        │       0          100         200         300         400        500│
        ╰────────────────────────────────────────────────────────────────────╯
        """,
        LossModels.picture(LossModels.press(FALLING, "h", "h", "h"), BRAILLE, 70, 14));
  }

  @Test
  void inALowPaneTheCursorReadsTheRunsThatFit() {
    assertEquals(
        """
        +- > Loss (log)  | epoch 390  a train 0.0315  ... test 0.1676  +2 ---+
        |      |cc                                             |             |
        |  1.0 |aaaaaaaacccccccc                               |             |
        |      |     bbbaaaaaaaaaaccccccccccccccccccccc..........            |
        |  0.1 |..................*....................----------------------|
        |      |                                      aaaaaaaaaAa            |
        |       0          100         200         300         400        500|
        +--------------------------------------------------------------------+
        """,
        LossModels.picture(LossModels.press(FALLING, "h", "h", "h"), ASCII, 70, 8));
  }

  @Test
  void smoothLinesHaveWhatTheyWereBehindThemAndTheRateIsAtTheRight() {
    assertEquals(
        """
        ╭─ ▸ Loss (log, smooth 0.9)  ━ train 0.031  ┄┄┄ test 0.178  +5 more ─╮
        │      │⢅⣁⢁⠁⠁⠁⠁⠁⠁⠁⠁⡂                                                 │
        │  1.0 ┤⠫⢖⠦⠭⣰⡒⠤⢠⢀⣀ ⡂                                                 │
        │      │  ⠁⠉⠖⠈⣗⣒⡤⣀⡋⠆⠂⡒⠢⠆⣢⠂⣂⠂⡂⠂⠄                                  0.01│
        │      │        ⠁⠉⠛⠑⠖⠶⣆⡒⠒⠈⠒⠛⠂⠳⠗⠖⠖⠲⢂⢶⠶⢀⠖⣲⣂⡒⣒⡀⣒⣒⠂⠒⣒⢀⡒⡒⡆                │
        │  0.1 ┤⠄⠄⠄⡀⡄⡀⡄ ⠄ ⠄ ⠄ ⠄⠈⠏⠒⠦⠤⣄⣀⡥⠠⠤⠠⠤⠠⠤⠡⡤⡠⡤⡄⠄⠄⠆⠂⠇⠁⠅⠁⠅⠈⠄ ⠄ ⠄ ⠄ ⠄ ⠄      │
        │      │      ⠁⠁⠁⠁⠂⠂⠂⠂⠂⠂*⠄⠄⠄⠆⠂⠋⠋⠓⠒⠗⠥⠥⠥⣀⣀⣀⣂⣀                          │
        │      │                                 ⢐⢁⢉⢉⢉⢉⢉⢉⢉⢉⢉⢉            1e-4│
        │       0         100        200        300        400       500     │
        ╰────────────────────────────────────────────────────────────────────╯
        """,
        LossModels.picture(LossModels.press(FALLING, "S", "S", "t"), COLOURLESS, 70, 10));
  }

  @Test
  void zoomedInTheLossesThatAreShownFillTheHeight() {
    assertEquals(
        """
        ╭─ Loss (log, zoomed)  ━ train 0.031  ┄┄┄ test 0.178  +4 more ───────╮
        │  0.3 ┤⢄⣀⣀⡠⠤⠤⣀⡠⣠⢀ ⢀⡀⡀⢀ ⡀    ⡀⢀⡀                                     │
        │      │⠒⠒⠒⠒⠒⠒⠒⠒⠒⠓⠛⠓⠚⠓⠓⠛⠚⠛⠛⠒⠛⠚⠓⠓⠓⠚⠛⠚⠛⠒⠚⠒⠖⠲⠖⠚⠲⠖⠖⠶⠲⠖⠶⠖⠲⠶⠒⠶⠲⠶⠶⠶⠶⠶⠶⢶⢖⣒⡲⠶⣒│
        │  0.1 ┤⠍⠉⠍⠉⠍⠉⠕⠒⠖⠒⠖⠒⠖⠤⠤⠤⠤⠤⠤⠤⢄⣀⣄⣀⣄⣀⣄⣀⡄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⢄⢀⢄│
        │      │⠠⠠⠠⠠⠠⠠⠠⠠⠠*⠠⠠⠠⠠⠠⠠⠠⠠⠠⠐⠐⠐⠐⠐⠐⠐⠐⠐⠘⠙⠙⠙⠙⠙⠙⠙⠙⠑⠒⠒⠒⠒⠒⠚⠚⠚⠚⠚⠪⠬⠬⠬⠬⠬⠬⠬⠬⠬⠤⠤⠤│
        │ 0.03 ┤                                                             │
        │               150         175         200         225         250  │
        ╰────────────────────────────────────────────────────────────────────╯
        """,
        LossModels.picture(LossModels.press(FALLING, "k", "k", "<"), BRAILLE, 70, 8));
  }

  @Test
  void linearLossesOverLogarithmicEpochsBeginAtTheFirst() {
    assertEquals(
        """
        ╭─ Loss (log epochs)  ━ train 0.031  ┄┄┄ test 0.178  +4 more ────────╮
        │    │            ⢀⠤⢆  ⢀⠤⠤⠤⠤⢄                                        │
        │  1 ┤⣉⣉⣉⣒⣒⣒⣒⣒⣒⣒⣒⣊⣁⣀⣀⣑⣤⣃    ⠈⠢⠤⠤⢤⠋⢆⣀⠴⣀⡄⣀⡀ ⡀                          │
        │    │⠒⠒⠒⠒⠒⠒⠒⠒⠒⠢⠤⠤⠤⠤⠤⠤⠤⠤⠭⠭⣉⣉⣉⣉⣉⣒⠒⠒⠚⠪⠤⠥⢌⣀⣑⡜⠑⠺⣶⡦⠴⣠⢀⣀ ⡀                 │
        │    │                          ⠉⠉⠉⠉⠒⠒⠒⠒⠤⠬⠭⢍⣒⣒⣤⡤⢅⣙⡚⠳⠖⢶⡦⣀⣄            │
        │  0 ┤⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠌⠍⠍⠍⠍⠍⠟⠟⠟*⠭⠭⠭⠿⠿⠿⣟⣟⣛⡇ ⠄│
        │     1          3          10         30          100        300    │
        ╰────────────────────────────────────────────────────────────────────╯
        """,
        LossModels.picture(LossModels.press(FALLING, "L", "X"), BRAILLE, 70, 8));
  }

  @Test
  void theTitleSaysHowManyPointsAreOutsideOfThePicture() {
    assertEquals(
        """
        ╭─ Loss (2 points above)  ━ train 0.300  ┄┄┄ test 0.178  +4 more ──────────────╮
        │    │⢴⡄     ⡇⢸                                                                │
        │  1 ┤⢸⠱⣇⣦⣀⡄⡀⡇⢸                                                                │
        │    │⠢⢄ ⠛⠛⠓⣷⡧⢾⡄⡀⡀                                                             │
        │    │⣀⣀⣉⣒⣢⣤⣀⣇⣸⣈⣈⣸⣋⣗⣴⣲⣴⣤⣤⣄⣠⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⡀              │
        │  0 ┤⠄⠄⠄⠄⠄⠄⠄⠄⠄⠍⠍⠍⠍⠍⠍⠍⠍⠍⠍⠍⠍⠍*⠍⠍⠍⠍⠍⠍⠏⠟⠍⠟⠍⠏⠟⠟⠟⠟⠟⠟⠟⠟⠟⠟⠟⠟⠟⠟⠛⠟⠛⠟⠛⠟⠛⠟⠛⠇ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄│
        │     0            100            200           300            400          500│
        ╰──────────────────────────────────────────────────────────────────────────────╯
        """,
        LossModels.picture(LossModels.press(SPIKED, "L"), BRAILLE, 80, 8));
  }

  @Test
  void editsTheBranchAndThePastEpochStandUpright() {
    assertEquals(
        """
        ╭─ Loss (log)  ━ train 0.031  ┄┄┄ test 0.178  · · noise floor 0.090  epoch 400  +5 more ─╮
        │  1.0 ┤⣤⡤⣀⢀⡀ ⡀ ⡄       ⡂                       ⡂       ⢠                                │
        │      │⠚⠫⠽⣛⡫⠶⢗⣓⡓⠢⠢⢄⢄⡠⣄⡀⣂  ⡀                    ⡂       ⢠                                │
        │      │    ⠈⠉⠑⠒⡟⠭⠵⠶⠦⣤⣭⣈⣃⣉⣉⣛⣙⣒⣒⣶⣶⣢⣤⣄⣤⣄⣠⣀⣀⣀⣀⣀⣀⣀⣀⣀⣂⣀⣀⣀⣀⣀⣀⣀⣠⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⡀                │
        │  0.1 ┤⡀⡀⡀ ⡀ ⡀ ⡄ ⡀ ⡀ ⡀ ⡂⠉⡉⠑⡒⠒⡤⠤⣄⣀⣀ ⡀ ⡀ ⡉⠈⡈⠈⡁⠈⡛⠉⡓⠙⡙⠛⡑⠻⡒⡚⣳⡲⡒⡒⡞⠖⡖⠖⡶⠒⡖⠖⡒⠦⡒⠓⡃ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀│
        │      │  ⠁⠁⠁⠁⠁⠂⠃⠂⠂⠂⠂⠄⠄⠄⡆⠄⠄⠄⠄⠄⠄⠄*⠄⠄⠍⠍⠍⠖⠖⠖⠖⠤⠤⠦⠦⣂⣂⣂⣂⣁⣁⠁⠁⠁ ⢠                                │
        │      │        ⡇       ⡂                       ⡂   ⠉⠉⠉⠉⢩⠉⠉⠉⠉⠉⠉⠉⠒⠒⠒⠒⠒⠒⠒⠒⠂                │
        │       0              100             200             300             400            500│
        ╰────────────────────────────────────────────────────────────────────────────────────────╯
        """,
        LossModels.picture(eventful(), BRAILLE, 90, 9));
  }

  @Test
  void editsTheBranchAndThePastEpochStandUprightInAscii() {
    assertEquals(
        """
        +- > Loss (log)  a train 0.031  ... test 0.178  --- noise floor 0.090  epoch 400  +5 ----+
        |      |cc      :       :                       :       |                                |
        |  1.0 |aaaaaaacccccccc                                 |                                |
        |      |    bbbaaaaaaaaaacccccccccccccccbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb                |
        |  0.1 |.....------------aaaaaaaaaaaa---cccccccccccc.....................----------------|
        |      |     ...................*...................aaaaaaaaaaaaaaaaa                    |
        |      |                                                |            aaaa                |
        |       0              100             200             300             400            500|
        +----------------------------------------------------------------------------------------+
        """,
        LossModels.picture(eventful(), ASCII, 90, 9));
  }

  @Test
  void withoutTheTrueFunctionThereIsNoFloorAndNoTestLoss() {
    assertEquals(
        """
        ╭─ Loss (log)  ━ train 0.100  ┄┄┄ test -  epoch 5 ───────────────────╮
        │      │⣄⡀⡀                                                          │
        │  1.0 ┤⡿⡈⠹⠣⠼⡦⣦⣀⡀⣀                                                   │
        │      │⡇⠈⠑⠢⢄⣀  ⠘⠹⠻⢷⠖⠦⣴⣀⡀⡀⡀                                          │
        │      │⢸     ⠉⠑⠒⠒⠢⠤⠤⠤⠭⠭⠭⠼⠿⣋⣒⣺⣔⣖⣶⣀⣠⣀⣄⣄⣤⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀            │
        │  0.1 ┤⢸                        ⠈ ⠁⠈⠉⠙⠙⠛⠋⠛⠊⠺⠛⠟⠟⠹⠿⠱⠙⠒⠊⠖⠺⠗            │
        │       0          100         200         300         400        500│
        ╰────────────────────────────────────────────────────────────────────╯
        """,
        LossModels.picture(
            LossModels.unknownTruth(FALLING, 0, 1, 0.5, 0.25, 0.2, 0.1), BRAILLE, 70, 8));
  }

  @Test
  void aMillionEpochsAreShownWithTheirExtremes() {
    assertEquals(
        """
        ╭─ Loss (log)  ━ train 0.091  ┄┄┄ test 0.333  +4 more ───────────────╮
        │      │                                                             │
        │      │⡄                       ⡇                                    │
        │  1.0 ┤⡏⠒⠢⠤⣀⣀⡀                 ⡇                                    │
        │      │⡇⠁⠁⠁⠁⠁⠉⠉⠉⠓⠓⠓⠢⠦⠦⠦⣂⣂⣂⣂⣄⠄⠄⠄⡇⠄⠄⠄⡀⡀⡀⡀⡀⡀       ⡀⡀⡀⡀⡀⡀⡀⡀⡀⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄⠄│
        │      │⡇                    ⠉⠉⠉⠉⠉⠉⠒⠒⠒⠒⠒⠒⠒⠣⠥*⠥⠥⠥⠥⠤⠤⢄⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⡀      │
        │  0.1 ┤⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠉⠉⠉⠉⠉⠉⠉│
        │       0            250k           500k           750k            1M│
        ╰────────────────────────────────────────────────────────────────────╯
        """,
        LossModels.picture(million(), BRAILLE, 70, 9));
  }
}
