package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.config.NamedConfig;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.Presets;
import overfit.config.Settings;
import overfit.screen.Glyphs;
import overfit.screen.Surface;
import overfit.train.Experiment;
import overfit.train.Snapshot;
import overfit.train.Speed;

class ScreenTest {

  private static final Look BRAILLE = new Look(Glyphs.BRAILLE, true);

  private static Model begun;
  private static Model finished;

  @BeforeAll
  static void trainTheLesson() {
    Preset preset = new Presets(Path.of("none")).find(Presets.DEFAULT);
    List<NamedConfig> plan = preset.plan(Overrides.none());
    Experiment experiment = new Experiment(plan);
    begun = Model.of(preset, plan).withSnapshot(snapshot(experiment));
    while (!experiment.ended()) {
      experiment.step();
    }
    finished = Model.of(preset, plan).withSnapshot(snapshot(experiment));
  }

  private static Snapshot snapshot(Experiment experiment) {
    return new Snapshot(experiment.snapshots(), !experiment.ended(), Speed.DEFAULT);
  }

  /** The files are pictures to look at; a change of the screen shows up as a change of them. */
  @ParameterizedTest
  @CsvSource({"100, 30, BRAILLE", "80, 24, BRAILLE", "80, 24, BLOCK", "80, 24, ASCII"})
  void theLessonAtItsEnd(int width, int height, Glyphs glyphs) throws IOException {
    String name = "finished-" + width + "x" + height + "-" + glyphs.name().toLowerCase() + ".txt";
    assertEquals(golden(name), Screen.draw(finished, new Look(glyphs, true), width, height) + "");
  }

  private static String golden(String name) throws IOException {
    try (InputStream file = ScreenTest.class.getResourceAsStream("/screens/" + name)) {
      return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @EnumSource
  void drawsAtEverySize(Glyphs glyphs) {
    Look look = new Look(glyphs, glyphs == Glyphs.BRAILLE);
    Model help = finished.withOverlay(new Help(3));
    Model typing = finished.withOverlay(Typing.of(Settings.HIDDEN));
    for (Model model : List.of(begun, finished, help, typing)) {
      for (int width = 1; width <= 400; width += 1 + width / 7) {
        for (int height = 1; height <= 120; height += 1 + height / 5) {
          Surface surface = Screen.draw(model, look, width, height);
          assertEquals(width, surface.width());
          assertEquals(height, surface.height());
        }
      }
    }
  }

  @Test
  void asciiHasNothingButAscii() {
    for (int run = 0; run < 3; run++) {
      Model model = finished.withSelection(run, Rows.FIRST_RUN + run);
      Surface surface = Screen.draw(model, new Look(Glyphs.ASCII, false), 120, 40);
      assertTrue(surface.toString().chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f));
    }
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
        Screen.draw(finished, BRAILLE, 20, 6).toString());
  }

  @Test
  void theFooterAndTheHeaderDropWholeWords() {
    for (int width = 40; width < 160; width++) {
      String all = Screen.draw(finished, BRAILLE, 300, 30).row(29).strip();
      String footer = Screen.draw(finished, BRAILLE, width, 30).row(29).strip();
      assertTrue(all.startsWith(footer));
      assertTrue(all.length() == footer.length() || all.startsWith(footer + "  "), footer);
    }
  }

  @Test
  void aHiddenRunLeavesTheLegend() {
    String before = Screen.draw(finished, BRAILLE, 100, 30).row(1);
    String after = Screen.draw(finished.withRunToggled(), BRAILLE, 100, 30).row(1);
    assertTrue(before.contains("━ none"));
    assertTrue(!after.contains("━ none") && after.contains("━ l2"));
  }

  @Test
  void theHelpNamesEveryKey() {
    String help = Screen.draw(finished.withOverlay(new Help(0)), BRAILLE, 100, 50).toString();
    for (Action action : Action.values()) {
      assertTrue(help.contains(action.help()), action.help());
    }
  }
}
