package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.file.CleanText;
import overfit.screen.Glyphs;
import overfit.screen.Surface;
import overfit.train.Order;
import overfit.train.Snapshot;
import overfit.train.SnapshotRequest;
import overfit.train.Speed;
import overfit.tui.model.Model;
import overfit.tui.model.PresetSource;
import overfit.tui.model.RunEntry;
import overfit.tui.model.SettingsRows;
import overfit.tui.widget.Look;

class HeaderTest {

  private static Model trained;

  @BeforeAll
  static void train() {
    trained = Models.trained(Models.lesson(), 20);
  }

  @Test
  void tellsThePresetTheStatusAndThePage() {
    assertEquals(
        " overfit  regularization      ▶ running  epoch 20/500  60/s  seed 42  1:cockpit",
        draw(trained, 80));
    assertEquals(
        " overfit  regularization      ▶ running  epoch 20/500  60/s  seed 42  2:multiples",
        draw(Models.press(trained, "2"), 82));
  }

  @ParameterizedTest
  @MethodSource("overfit.file.HostileTexts#names")
  void theNameOfAFileIsCleaned(String name, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".toml"), "training.epochs = 2");
    Preset preset = Presets.bundledAlone().find(file.toString());
    String header = draw(Model.of(preset, preset.specs(Overrides.none())), 80);
    assertTrue(header.startsWith(" overfit  " + CleanText.of(name) + "  "), header);
  }

  @Test
  void tellsASpeedBelowOneEpochASecond() {
    Model slow = Models.withSpeed(trained, new Speed(0.4));
    assertTrue(draw(slow, 80).contains("  0.4/s  "));
  }

  @Test
  void leavesWholeWordsOutFromTheRight() {
    assertEquals(" overfit  regularization  ▶ running  epoch 20/500  60/s", draw(trained, 56));
    assertEquals(" regularization  ▶ running  epoch 20/500", draw(trained, 40));
  }

  @Test
  void saysWhereThereIsRoomThatTrainingGoesOnLongerThanTheSettingsSay() {
    Preset lesson = Presets.bundledAlone().find("regularization");
    try (Bench bench = new Bench(lesson, lesson.specs(Overrides.none()))) {
      bench.order(new Order.Go(1, 900));
      assertEquals(
          " overfit  regularization  ‖ paused  epoch 1/900 (extended)  60/s  seed 42  1:cockpit",
          draw(bench.model(), 85));
      assertEquals(
          " overfit  regularization  ‖ paused  epoch 1/900  60/s  seed 42  1:cockpit",
          draw(bench.model(), 73));
    }
  }

  @Test
  void marksAPresetThatIsNoLongerAsItWas() {
    Model changed = Models.press(Models.selecting(trained, 1, Settings.L2), "l");
    assertTrue(draw(changed, 80).startsWith(" overfit  regularization*  "));
    assertTrue(draw(Models.press(changed, "u"), 80).startsWith(" overfit  regularization  "));
    for (String key : "a b d J".split(" ")) {
      String header = draw(Models.press(trained, key), 80);
      assertTrue(header.startsWith(" overfit  regularization*  "), key + header);
    }
    for (String key : "x P z L".split(" ")) {
      String header = draw(Models.press(trained, key), 80);
      assertTrue(header.startsWith(" overfit  regularization  "), key + header);
    }
  }

  @ParameterizedTest
  @CsvSource({
    ":set_l2_0.5 u, ''",
    ":set_l2_0.5 n u, *",
    ":set_l2_0.5 n u r, ''",
    ":set_early-stopping_3 :set_min-delta_9 :goto_20 u u, *",
    ":set_early-stopping_3 n u, *",
    ":set_epochs_300 n u, ''",
    ":baseline_spline n u, ''",
    "n, ''",
  })
  void theMarkStaysAsLongAsEpochsAreThoseOfSettingsThatWereUndone(String keys, String mark) {
    Preset small = Models.small(200);
    try (Bench bench = new Bench(small, small.specs(Overrides.none()))) {
      bench.order(new Order.Go(5));
      bench.type(keys);
      String header = draw(bench.model(), 80);
      assertTrue(header.startsWith(" overfit  small" + mark + "  "), header);
    }
  }

  @Test
  void inThePastItTellsHowFarBack() {
    Snapshot there = Models.trained(Models.lesson(), 7).snapshot().orElseThrow();
    Model past =
        trained
            .withVisited(OptionalLong.of(7))
            .withSnapshot(
                new Snapshot(
                    there.runs(),
                    false,
                    Speed.DEFAULT,
                    OptionalLong.of(7),
                    20,
                    0,
                    SnapshotRequest.USUAL,
                    List.of()));
    assertEquals(
        " overfit  regularization            ‖ past 7 of 20  60/s  seed 42  1:cockpit",
        draw(past, 77));
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2"})
  void itTellsTheSameWhicheverRunIsSelected(int run) {
    Model wild = Models.trained(Models.with(Models.lesson(), 1, Settings.L2, "1000"), 200);
    Model model = wild.withSelection(run, SettingsRows.FIRST_RUN + run);
    String expected =
        " overfit  regularization*  ▶ running  epoch 200/500  1 of 3 diverged  2 of 3 train  60/s"
            + "  seed 42  1:cockpit";
    assertEquals(expected, draw(model, expected.length()));
  }

  @Test
  void itTellsTheFurthestRunAndHowManyAreLeft() {
    Model model = Models.with(Models.lesson(), 0, Settings.EPOCHS, "30");
    assertTrue(draw(Models.trained(model, 20), 100).contains("running  epoch 20/500  60/s"));
    assertTrue(
        draw(Models.trained(model, 50), 100).contains("running  epoch 50/500  2 of 3 train  60/s"));
    assertTrue(draw(Models.trained(model, 500), 100).contains("finished  epoch 500/500  60/s"));
  }

  @Test
  void aSeedIsToldOnlyIfAllRunsHaveIt() {
    String header = draw(Models.with(trained, 1, Settings.SEED, "7"), 100);
    assertTrue(header.contains("60/s  1:cockpit"), header);
  }

  @ParameterizedTest
  @ValueSource(strings = {"regularization", "my-own-preset-with-a-name-of-many-words", "x"})
  void atEveryWidthItsWordsAreWhole(String name) {
    Model model = Models.trained(Models.with(Models.lesson(), 1, Settings.L2, "1000"), 200);
    Preset preset =
        Preset.of(
            name, "", "", Models.lesson().runs().entries().stream().map(RunEntry::spec).toList());
    Model named = model.withWorkspace(model.workspace().withSource(PresetSource.of(preset)));
    List<String> state =
        List.of(
            "▶ running",
            "epoch 200/500",
            "1 of 3 diverged",
            "2 of 3 train",
            "60/s",
            "seed 42",
            "1:cockpit");
    for (int width = 40; width <= 200; width++) {
      String header = draw(named, width);
      List<String> shown = List.of(header.strip().split(" {2,}"));
      int from = shown.indexOf("▶ running");
      assertTrue(from > 0 && from <= 2, header);
      assertEquals(
          state.subList(0, shown.size() - from), shown.subList(from, shown.size()), header);
      assertTrue(header.length() <= width, header);
    }
  }

  private static String draw(Model model, int width) {
    Surface row = new Surface(width, 1);
    Header.draw(model, new Look(Glyphs.BRAILLE, true), row);
    return row.row(0).stripTrailing();
  }
}
