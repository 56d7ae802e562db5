package overfit.tui.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.Campaign;
import overfit.config.RunSpec;
import overfit.plot.Smoothing;
import overfit.screen.Glyphs;
import overfit.train.history.EpochCurve;
import overfit.train.history.Histories;
import overfit.tui.Models;
import overfit.tui.model.Model;
import overfit.tui.model.RunEntry;
import overfit.tui.model.RunList;
import overfit.tui.model.SettingsRows;
import overfit.tui.widget.Look;

/** What holds for every size, all losses and any number of runs. */
class LossPaneLawsTest {

  private static final Look BRAILLE = new Look(Glyphs.BRAILLE, true);

  private static final double[] ODD = {
    Double.NaN,
    Double.NEGATIVE_INFINITY,
    -1,
    0,
    Double.MIN_VALUE,
    1e-300,
    0.5,
    1,
    1e300,
    Double.MAX_VALUE,
    Double.POSITIVE_INFINITY
  };

  private static final String[] KEYS = {
    "h", "l", "j", "k", "<", ">", "Escape", "S", "L", "X", "t", "k", "h", "h"
  };

  private static Model runs(int count) {
    RunSpec plain = Models.lesson().runs().get(0).spec();
    List<RunSpec> runs =
        IntStream.range(0, count).mapToObj(i -> new RunSpec("run-" + i, plain.config())).toList();
    return Models.trained(Models.withRuns(Models.lesson(), RunList.of(runs)), 3);
  }

  /** Before the first picture, before the first epoch, with odd losses, and with one to 12 runs. */
  private static List<Model> models() {
    List<Model> models =
        new ArrayList<>(
            List.of(
                Models.lesson(),
                Models.trained(Models.lesson(), 0),
                LossModels.falling(300),
                LossModels.with(LossModels.falling(300), 0, ODD, ODD),
                LossModels.with(LossModels.falling(300), 0, new double[0], new double[0]),
                LossModels.unknownTruth(LossModels.falling(300), 0, ODD),
                LossModels.unknownTruth(runs(1), 0, 1, 0.5),
                LossModels.falling(300).withVisited(OptionalLong.of(7))));
    models.addAll(List.of(runs(1), runs(12)));
    return models;
  }

  @ParameterizedTest
  @EnumSource
  void drawsAtEverySizeWhateverIsPressed(Glyphs glyphs) {
    Look look = new Look(glyphs, glyphs == Glyphs.BRAILLE);
    Random random = new Random(1);
    for (Model model : models()) {
      Model next = model;
      for (int press = 0; press < 60; press++) {
        next = LossModels.press(next, KEYS[random.nextInt(KEYS.length)]);
        int width = 1 + random.nextInt(press % 10 == 0 ? 400 : 60);
        int height = 1 + random.nextInt(press % 10 == 0 ? 120 : 20);
        String picture = LossModels.picture(next, look, width, height);
        assertEquals(height, picture.lines().count());
      }
    }
  }

  @Test
  void theCursorReadsAllTwelveRunsWhereThereIsRoom() {
    String picture = LossModels.picture(LossModels.press(runs(12), "h"), BRAILLE, 80, 22);
    for (int i = 1; i < 12; i++) {
      assertTrue(picture.contains(" run-" + i + " 0.") || picture.contains(" run-" + i + " 1."));
    }
  }

  /** In every width and height: eleven others, as the selected one is not read by its name. */
  @Test
  void theCursorSaysHowManyRunsItHasNoRoomFor() {
    Model model = LossModels.press(runs(12), "h");
    for (Look look : List.of(BRAILLE, new Look(Glyphs.ASCII, false))) {
      for (int width = 50; width < 200; width += Campaign.length(6, 1)) {
        for (int height = 6; height < 40; height += Campaign.length(5, 1)) {
          String picture = LossModels.picture(model, look, width, height);
          long read =
              Pattern.compile(" run-\\d+ \\d\\.\\d{4} /").matcher(picture).results().count();
          Matcher more = Pattern.compile("  \\+(\\d+)").matcher(picture);
          int unread = more.find() ? Integer.parseInt(more.group(1)) : 0;
          assertTrue(read + unread == 11 || read == 0 && unread > 11, picture);
        }
      }
    }
  }

  @Test
  void hiddenRunsAreNeitherDrawnNorRead() {
    Model model = LossModels.falling(100);
    RunEntry hidden = model.runs().get(1).toggled();
    Model without = Models.withRuns(model, model.runs().with(1, hidden));
    assertEquals(4, LossData.of(without, BRAILLE).lines().size(), "two for each run");
    String picture = LossModels.picture(LossModels.press(without, "h"), BRAILLE, 120, 20);
    assertTrue(!picture.contains("l2") && picture.contains("dropout"), picture);
  }

  @Test
  void thePictureIsCheapToKeep() {
    int entries = Histories.curve(0, new double[1_000_000]).points().count();
    assertTrue(entries <= 2 * 1025, "points " + entries);
  }

  @Test
  void aReadingIsTheLossOfThatEpoch() {
    LossSeries series = new LossSeries(Histories.curve(0, 5, 4, 3, 2), Smoothing.OFF);
    assertEquals(5, series.at(0));
    assertEquals(3, series.at(2));
    assertEquals(2, series.at(4));
    assertEquals(Double.NaN, series.at(5));
    assertEquals(Double.NaN, new LossSeries(Histories.curve(1, 5, 4), Smoothing.OFF).at(0));
    assertEquals(Double.NaN, new LossSeries(Histories.curve(0), Smoothing.OFF).at(0));
  }

  /** The average of a constant is that constant, from the first entry on. */
  @Test
  void aSmoothLineOfOneValueIsThatValue() {
    double[] constant = IntStream.range(0, 3001).mapToDouble(i -> 0.25).toArray();
    EpochCurve curve = Histories.curve(0, constant);
    for (double value : new LossSeries(curve, new Smoothing(0.97)).line().y()) {
      assertEquals(0.25, value, 1e-15);
    }
  }

  /** Entries of several epochs are smoothed as their epochs: the last of them is still growing. */
  @Test
  void longAndShortEntriesGiveTheSameSmoothLine() {
    double[] line = IntStream.range(0, 1500).mapToDouble(i -> 1 + i / 100.0).toArray();
    double[] wide = new LossSeries(Histories.curve(0, line), new Smoothing(0.97)).line().y();
    double[] each = new Smoothing(0.97).smooth(line, 1, 1);
    assertEquals(750, wide.length);
    assertEquals(each[1499], wide[749], 0.01);
  }

  @Test
  void whatIsNotANumberIsCountedInTheTitle() {
    Model model = LossModels.with(LossModels.falling(30), 0, 30, t -> t < 28 ? 1 : Double.NaN);
    String title = new LossPane(model, BRAILLE, 80, 20).title();
    assertTrue(title.endsWith(", 2 not finite)"), title);
  }

  @Test
  void underDropoutTheLossThatTrainingSawIsNamed() {
    Model model = Models.trained(Models.lesson(), 50);
    assertTrue(!LossModels.picture(model, BRAILLE, 120, 10).contains("dropout on"));
    Model dropout = model.withSelection(2, SettingsRows.FIRST_RUN + 2);
    String top = LossModels.picture(dropout, BRAILLE, 120, 10).lines().findFirst().orElseThrow();
    assertTrue(top.contains("  dropout on 0.") && top.contains("  gap "), top);
  }

  @Test
  void thePenaltyIsNamedWhereThereIsOne() {
    Model model = Models.trained(Models.lesson(), 50);
    assertTrue(!LossModels.picture(model, BRAILLE, 120, 10).contains("penalty"));
    Model l2 = model.withSelection(1, SettingsRows.FIRST_RUN + 1);
    assertTrue(LossModels.picture(l2, BRAILLE, 160, 10).contains("penalty "));
  }
}
