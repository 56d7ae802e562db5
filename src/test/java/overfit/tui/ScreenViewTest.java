package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import overfit.Campaign;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.config.preset.ListedPreset;
import overfit.config.preset.Presets;
import overfit.screen.Glyphs;
import overfit.screen.Surface;
import overfit.train.Experiment;
import overfit.train.Snapshot;
import overfit.train.Speed;
import overfit.tui.model.Model;
import overfit.tui.model.Overlay;
import overfit.tui.model.SettingsRows;
import overfit.tui.save.PresetPicker;
import overfit.tui.settings.ValuePrompt;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;
import overfit.tui.widget.TextInput;

class ScreenViewTest {

  private static final Look BRAILLE = new Look(Glyphs.BRAILLE, true);

  private static Model begun;
  private static Model finished;

  @BeforeAll
  static void trainTheLesson() {
    Preset preset = new Presets(Path.of("none")).find("regularization");
    List<RunSpec> specs = preset.specs(Overrides.none());
    Experiment experiment = new Experiment(specs);
    begun = Model.of(preset, specs).withSnapshot(snapshot(experiment));
    while (!experiment.ended()) {
      experiment.step();
    }
    finished = Model.of(preset, specs).withSnapshot(snapshot(experiment));
  }

  /** Each kind, and what is longest in it. */
  static List<Overlay> overlays() {
    Presets presets = new Presets(Path.of("none"));
    List<ListedPreset> all = presets.list();
    String error = "expected a number from 0 to 1000, found " + "q".repeat(160);
    return List.of(
        Models.press(begun, "?").overlay().orElseThrow(),
        Models.press(begun, "?", "End", "PageDown").overlay().orElseThrow(),
        new PresetPicker(all, 0),
        new PresetPicker(all, all.size() - 1),
        Models.press(begun, "i").overlay().orElseThrow(),
        ValuePrompt.of(begun, Settings.INITIALIZATION),
        new ValuePrompt<>(Settings.HIDDEN, "64x64", TextInput.of("1x".repeat(80)), ""),
        new ValuePrompt<>(Settings.L2, "0", TextInput.of("q".repeat(160)), error));
  }

  private static Snapshot snapshot(Experiment experiment) {
    return new Snapshot(experiment.snapshots(), !experiment.ended(), Speed.DEFAULT);
  }

  @ParameterizedTest
  @EnumSource
  void drawsAtEverySize(Glyphs glyphs) {
    Look look = new Look(glyphs, glyphs == Glyphs.BRAILLE);
    List<Model> models = new ArrayList<>(List.of(Models.lesson(), begun, finished));
    overlays().forEach(overlay -> models.add(finished.withOverlay(overlay)));
    for (Model model : models) {
      for (int width : Campaign.sizes(400)) {
        for (int height : Campaign.sizes(120)) {
          Surface surface = ScreenView.draw(model, look, width, height);
          assertEquals(width, surface.width());
          assertEquals(height, surface.height());
        }
      }
    }
  }

  @Test
  void asciiHasNothingButAscii() {
    for (int run = 0; run < 3; run++) {
      Model model = finished.withSelection(run, SettingsRows.FIRST_RUN + run);
      Surface surface = ScreenView.draw(model, new Look(Glyphs.ASCII, false), 120, 40);
      assertAscii(surface);
    }
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void asciiHasNothingButAsciiUnderAnOverlayToo(Overlay overlay) {
    for (int width = 40; width <= 160; width += 40) {
      assertAscii(
          ScreenView.draw(begun.withOverlay(overlay), new Look(Glyphs.ASCII, false), width, 24));
    }
  }

  private static void assertAscii(Surface surface) {
    String text = surface.toString();
    assertTrue(text.chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f), text);
  }

  @Test
  void theFooterHasTheKeysOfWhatLiesOnTop() {
    PresetPicker picker = new PresetPicker(List.of(), 0);
    ValuePrompt<?> typing = ValuePrompt.of(finished, Settings.L2);
    assertEquals("jk select  Enter open  Esc close", footer(picker.keys(finished)));
    assertEquals("Enter set  Esc cancel", footer(typing.keys(finished)));
    for (Overlay overlay : overlays()) {
      String row = ScreenView.draw(finished.withOverlay(overlay), BRAILLE, 80, 24).row(23).strip();
      assertEquals(footer(overlay.keys(finished)), row);
    }
  }

  private static String footer(List<Label> keys) {
    return keys.stream()
        .map(key -> key.mark() + " " + key.word())
        .collect(Collectors.joining("  "));
  }

  @Test
  void aRunThatHasDivergedSaysSoAboveAndInTheList() {
    Model model = Models.trained(Models.with(Models.lesson(), 1, Settings.L2, "1000"), 500);
    Surface other = ScreenView.draw(model, BRAILLE, 80, 24);
    assertEquals("│ ● l2           diverged │", other.row(5).substring(0, 27));
    assertTrue(other.row(0).contains("■ finished  epoch 500/500"), other.row(0));
    assertTrue(other.row(0).contains("1 of 3 diverged"), other.row(0));
  }

  @ParameterizedTest
  @CsvSource({"0, true, ▶ running", "3, false, ‖ paused", "500, false, ■ finished"})
  void theHeaderSaysHowTrainingStands(int epochs, boolean playing, String status) {
    Model model = Models.trained(Models.lesson(), epochs);
    Snapshot snapshot = model.snapshot().orElseThrow();
    Model shown = model.withSnapshot(new Snapshot(snapshot.runs(), playing, Speed.DEFAULT));
    String header =
        ScreenView.draw(Models.withSpeed(shown, new Speed(5)), BRAILLE, 100, 30).row(0).strip();
    assertTrue(
        header.endsWith("  " + status + "  epoch " + epochs + "/500  5/s  seed 42  1:cockpit"),
        header);
  }

  @Test
  void aNoticeIsSeenFromTheFirstPictureOn() {
    for (Model model : List.of(Models.lesson(), begun, finished)) {
      String edge =
          ScreenView.draw(model.withNotice("l2 keeps its own l2"), BRAILLE, 80, 24).row(22);
      assertTrue(edge.startsWith("╰─ l2 keeps its own l2 ──"), edge);
    }
  }

  @Test
  void theNumbersOfTheListStayApartHoweverLargeTheyAre() {
    Model model = Models.trained(Models.with(Models.lesson(), 0, Settings.NOISE, "100"), 1);
    Model larger = Models.trained(Models.with(Models.lesson(), 0, Settings.NOISE, "40"), 1);
    for (Model each : List.of(model, larger)) {
      String row = ScreenView.draw(each, BRAILLE, 80, 24).row(3);
      assertTrue(row.matches("│▸● none  +[0-9.]{2,6} +[0-9.]{2,6} │.*"), row);
    }
  }

  @Test
  void inANarrowListANameAndItsFateStayApart() {
    Model model = Models.trained(Models.with(Models.lesson(), 2, Settings.L2, "1000"), 500);
    String list = ScreenView.draw(model, BRAILLE, 40, 24).toString();
    assertTrue(list.contains("│ ● dr… diverged │"), list);
  }

  @Test
  void aScreenThatIsTooSmallSaysWhatItNeeds() {
    assertEquals(
        """


        too small
        has 20x6
        needs 40x12
        Ctrl-C quits
        """,
        ScreenView.draw(finished, BRAILLE, 20, 6).toString());
  }

  @Test
  void theHeaderDropsWholeWordsAndNoMoreThanItMust() {
    List<String> all = words(ScreenView.draw(finished, BRAILLE, 300, 30).row(0));
    assertEquals(7, all.size(), all.toString());
    for (int width = 43; width <= 160; width++) {
      String header = ScreenView.draw(finished, BRAILLE, width, 30).row(0);
      List<String> words = words(header);
      int count = words.size();
      int from = words.contains("overfit") ? 0 : 1;
      int next = Math.min(from + count + 1, all.size());
      assertEquals(all.subList(from, from + count), words);
      String more = " " + String.join("  ", all.subList(from, next));
      assertTrue(from + count == all.size() || more.length() > width, header);
    }
  }

  /** What stands two columns or more from its neighbours. */
  private static List<String> words(String row) {
    return List.of(row.strip().split(" {2,}"));
  }

  @Test
  void aHiddenRunLeavesTheLegend() {
    String before = ScreenView.draw(finished, BRAILLE, 100, 30).row(1);
    String after = ScreenView.draw(Models.press(finished, "x"), BRAILLE, 100, 30).row(1);
    assertTrue(before.contains("━ none"));
    assertTrue(!after.contains("━ none") && after.contains("━ l2"));
  }
}
