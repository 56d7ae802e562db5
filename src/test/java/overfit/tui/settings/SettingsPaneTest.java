package overfit.tui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.Campaign;
import overfit.config.Settings;
import overfit.screen.Glyphs;
import overfit.screen.Role;
import overfit.screen.Surface;
import overfit.train.Experiment;
import overfit.train.RunSnapshot;
import overfit.train.Snapshot;
import overfit.train.Speed;
import overfit.tui.Models;
import overfit.tui.model.Model;
import overfit.tui.model.RunList;
import overfit.tui.model.SettingsRows;
import overfit.tui.widget.Look;

class SettingsPaneTest {

  private static final Look BRAILLE = new Look(Glyphs.BRAILLE, true);
  private static final Look ASCII = new Look(Glyphs.ASCII, true);
  private static final Look PLAIN = new Look(Glyphs.BRAILLE, false);

  private static Model trained;

  @BeforeAll
  static void train() {
    trained = Models.trained(Models.lesson(), 20);
  }

  @Test
  void belowTheSelectedRunStandsWhatDiffers() {
    assertEquals(
        """
        Runs        train   test
         ● none     0.294  0.197
        ▸● l2       0.295  0.198
           l2 0 → 0.1
         ● dropout  0.294  0.196
        """,
        draw(Models.press(trained, "j"), BRAILLE, 25, 5));
  }

  @Test
  void inAsciiTheRunsHaveLettersAndTheArrowIsTwoSigns() {
    assertEquals(
        """
        Runs        train   test
         a none     0.294  0.197
        >b l2       0.295  0.198
           l2 0 -> 0.1
         c dropout  0.294  0.196
        """,
        draw(Models.press(trained, "j"), ASCII, 25, 5));
  }

  @Test
  void withoutColoursTheNoteBeginsWithThePenOfTheRun() {
    assertEquals(
        "   ━ ━  l2 0 → 0.1", draw(Models.press(trained, "j"), PLAIN, 25, 5).split("\n")[3]);
  }

  @Test
  void aWidePaneHasTheNotesInTheRows() {
    assertEquals(
        """
        Runs        compared with l2               train   test
         ● none     l2 0.1 → 0                     0.294  0.197
         ●=l2       baseline, pinned               0.295  0.198
        ▸· dropout  l2 0.1 → 0, dropout 0 → 0.3    0.294  0.196

        Data
          target                           sin
        """,
        draw(Models.press(trained, "j", "P", "j", "x"), BRAILLE, 56, 7));
  }

  @Test
  void aTallPaneHasANoteForEveryRun() {
    assertTrue(
        draw(trained, BRAILLE, 25, 40)
            .startsWith(
                """
                Runs        train   test
                ▸● none     0.294  0.197
                   baseline (first run)
                 ● l2       0.295  0.198
                   l2 0 → 0.1
                 ● dropout  0.294  0.196
                   dropout 0 → 0.3

                """));
  }

  @Test
  void aBranchTellsWhereItLeftItsParent() {
    Model model = Models.press(trained, "b");
    assertEquals("   from none at 20", draw(model, BRAILLE, 25, 5).split("\n")[3]);
    Model orphan = Models.press(model, "k", "d", "j");
    assertEquals(
        "from a deleted run at 20",
        new RunNote(orphan, orphan.runs().entries().get(0)).lines(24, BRAILLE).get(1));
  }

  @Test
  void aRunThatIsBehindSaysSoAndItsLossesStandBack() {
    Model model = Models.press(trained, "j", "a");
    Surface surface = new Surface(25, 9);
    new SettingsPane(behind(model), BRAILLE, 25, 9).draw(surface);
    assertEquals("   catching up: epoch 3", surface.row(4).stripTrailing());
    assertEquals(Role.DIM, surface.style(20, 3).role());
    assertEquals(Role.TEXT, surface.style(20, 2).role());
  }

  @ParameterizedTest
  @CsvSource({"1, ' at 1 '", "3, ' at 3 '", "19, ' at 19 '", "20, ' 0.295 '", "0, ' at 0 '"})
  void theRowOfARunThatIsShownAtAnEarlierEpochNamesIt(int epoch, String expected) {
    Model model = behind(Models.press(trained, "j", "a"), epoch);
    String row = draw(model, BRAILLE, 25, 9).lines().skip(3).findFirst().orElseThrow();
    assertTrue(row.startsWith("▸● l2-2") && (row + " ").contains(expected), row);
    String selectedElsewhere = draw(Models.press(model, "k"), BRAILLE, 25, 9);
    assertEquals(epoch < 20, selectedElsewhere.contains(" at " + epoch + " "), selectedElsewhere);
  }

  @Test
  void theRowOfARunThatHasFinishedEarlierKeepsItsTrainLossExceptInThePast() {
    Model model = Models.press(trained, "j", "a");
    Model finished = behind(Models.with(model, 2, Settings.EPOCHS, "3"), 3);
    assertTrue(!draw(finished, BRAILLE, 25, 9).contains(" at 3 "));
    Model past = finished.withVisited(OptionalLong.of(20));
    assertTrue(draw(past, BRAILLE, 25, 9).contains(" at 3 "));
  }

  @Test
  void beforeItsBranchPointABranchIsAsItsParent() {
    Model model = behind(Models.press(trained, "j", "b"), 3);
    assertEquals("as l2 until 20", new RunNote(model, model.entry()).lines(24, BRAILLE).get(2));
  }

  @Test
  void aBaselineWithoutRoomForMoreIsCalledBaseline() {
    RunNote first = new RunNote(trained, trained.runs().get(0));
    assertEquals("baseline (first run)", first.line(20, BRAILLE));
    assertEquals("baseline", first.line(19, BRAILLE));
  }

  @Test
  void inAPauseNothingCatchesUp() {
    Model model = behind(Models.press(trained, "j", "a"));
    Model paused = paused(model);
    assertEquals("behind: epoch 3", new RunNote(paused, paused.entry()).lines(24, BRAILLE).get(0));
  }

  private static Model paused(Model model) {
    Snapshot last = model.snapshot().orElseThrow();
    return model.withSnapshot(new Snapshot(last.runs(), false, last.speed()));
  }

  /** The added run has had 3 epochs, the others 20. */
  private static Model behind(Model model) {
    return behind(model, 3);
  }

  private static Model behind(Model model, int epochs) {
    Experiment experiment = new Experiment(List.of(model.entry().spec()));
    for (int i = 0; i < epochs; i++) {
      experiment.step();
    }
    List<RunSnapshot> runs = new ArrayList<>(trained.snapshot().orElseThrow().runs());
    runs.add(withId(experiment.snapshots().get(0), model.entry().id()));
    return model.withSnapshot(new Snapshot(runs, true, Speed.DEFAULT));
  }

  private static RunSnapshot withId(RunSnapshot run, int id) {
    return new RunSnapshot(
        id,
        run.start(),
        run.scores(),
        run.trained(),
        run.heldOut(),
        run.fit(),
        run.averagedFit(),
        run.truth(),
        run.baselines(),
        run.curves(),
        run.units());
  }

  @Test
  void aChangedSettingHasAStarAndALiveOneAWave() {
    Model model = Models.press(Models.selecting(trained, 1, Settings.L2), "l");
    String drawn = draw(model, BRAILLE, 50, 40);
    assertTrue(drawn.contains("\n  l2                             ≈ 0.2*  was 0.1\n"), drawn);
    assertTrue(drawn.contains("\n  dropout                          ≈ 0\n"), drawn);
    assertTrue(drawn.contains("\n  optimizer                        sgd\n"), drawn);
  }

  @Test
  void pointsAreCounted() {
    Model model = Models.with(trained, 0, Settings.POINTS, "-1:0.5,0:0.25");
    assertTrue(draw(model, BRAILLE, 40, 60).contains("≈ 2 points*"));
  }

  @Test
  void theSelectedRunStaysInSightWhereverTheCursorIs() {
    Model many = Models.press(trained, "a a a a a a a a a".split(" "));
    Model below = Models.selecting(many, many.run(), Settings.SEED);
    String first = draw(below, BRAILLE, 25, 14).split("\n")[0];
    assertTrue(first.startsWith("▸● none-10"), first);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 8, 12})
  void theCursorIsInThePaneWhateverIsSelected(int runs) {
    Model model = Models.trained(runs(runs), 1);
    for (int cursor = 1; cursor < SettingsRows.of(model).size(); cursor++) {
      for (int height : Campaign.sizes(70)) {
        Model at = model.withSelection(0, cursor);
        int line = new SettingsPane(at, BRAILLE, 25, height).cursorLine();
        assertTrue(line >= 0 && line < height, cursor + " of " + height + ": " + line);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void drawsAtEverySizeWithUpToTwelveRuns(Glyphs glyphs) {
    for (int runs = 1; runs <= RunList.MOST; runs++) {
      for (Model model : new Model[] {runs(runs), Models.trained(runs(runs), 1)}) {
        for (int width : Campaign.sizes(120)) {
          String drawn = draw(model, new Look(glyphs, runs % 2 == 0), width, 1 + width / 2);
          assertTrue(drawn.lines().allMatch(line -> line.length() <= 120), drawn);
        }
      }
    }
  }

  private static Model runs(int count) {
    Model model = Models.lesson();
    while (model.runs().size() > count) {
      model = Models.press(model, "d");
    }
    while (model.runs().size() < count) {
      model = Models.press(model, "a");
    }
    return model;
  }

  private static String draw(Model model, Look look, int width, int height) {
    Surface surface = new Surface(width, height);
    new SettingsPane(model, look, width, height).draw(surface);
    return surface.toString();
  }
}
