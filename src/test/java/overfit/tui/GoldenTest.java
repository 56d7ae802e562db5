package overfit.tui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.Config;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.screen.Glyphs;
import overfit.screen.Theme;
import overfit.terminal.Capabilities;
import overfit.train.Specs;
import overfit.train.sweep.SweepPlan;
import overfit.tui.model.Model;
import overfit.tui.widget.Look;

/** The files are pictures to look at; a change of the screen shows up as a change of them. */
class GoldenTest {

  private static final long MINUTE = 60_000_000_000L;

  private static final Look LOOK = new Look(Glyphs.BRAILLE, true);

  private static Model finished;
  private static Model twelve;

  @BeforeAll
  static void train() {
    finished = Models.trained(Models.opening(), Integer.MAX_VALUE);
    List<RunSpec> runs =
        Stream.of("0 1e-5 1e-4 0.001 0.01 0.02 0.05 0.1 0.2 0.5 1 2".split(" "))
            .map(l2 -> new RunSpec("l2-" + l2, withL2(l2)))
            .toList();
    Preset sweep = Preset.of("sweep", "", "", runs);
    twelve = Models.trained(Model.of(sweep, runs), Integer.MAX_VALUE);
  }

  private static Config withL2(String value) {
    return Config.INITIAL.with(Overrides.none().parsing(Settings.L2, value));
  }

  @ParameterizedTest
  @CsvSource({
    "20, 5, BRAILLE",
    "40, 12, BRAILLE",
    "80, 24, BRAILLE",
    "80, 24, BLOCKS",
    "80, 24, NARROW",
    "80, 24, ASCII",
    "100, 30, BRAILLE",
    "200, 60, BRAILLE",
    "400, 120, BRAILLE"
  })
  void theOpeningAtItsEnd(int width, int height, Glyphs glyphs) throws IOException {
    String name = "finished-" + width + "x" + height + "-" + glyphs.title();
    Golden.assertShows(name, ScreenView.draw(finished, new Look(glyphs, true), width, height));
  }

  /** Whatever gives the same characters has the same picture. */
  @ParameterizedTest
  @CsvSource({
    "TERM=xterm-256color LC_ALL=C, ascii",
    "TERM=vt100 LC_ALL=C.UTF-8, ascii",
    "TERM=vt100 LC_ALL=C NO_COLOR=1, ascii",
    "TERM=linux LC_ALL=C.UTF-8, blocks",
    "TERM=screen LC_ALL=C.UTF-8, braille",
    "TERM=xterm LC_ALL=C OVERFIT_GLYPHS=narrow, narrow",
    "TERM=screen LC_ALL=C, ascii",
    "TERM=xterm-256color LC_ALL=C.UTF-8 NO_COLOR=1, no-color",
    "TERM=linux LC_ALL=C.UTF-8 NO_COLOR=1, linux-no-color",
  })
  void theOpeningAtItsEndAsAnEnvironmentHasIt(String environment, String name) throws IOException {
    Look look = Look.of(Capabilities.of(variables(environment), true, true));
    Golden.assertShows("finished-80x24-" + name, ScreenView.draw(finished, look, 80, 24));
  }

  private static Map<String, String> variables(String environment) {
    return Stream.of(environment.split(" "))
        .map(variable -> variable.split("="))
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
  }

  @ParameterizedTest
  @CsvSource({
    "multiples, 100, 30, 2",
    "multiples, 200, 60, 2",
    "scores, 100, 30, 4",
    "scores, 200, 60, 4",
    "loss-cursor, 100, 30, Tab Tab z h h h h h h h h h",
    "fit-cursor, 100, 30, Tab e . . .",
  })
  void theOpeningAfterKeys(String name, int width, int height, String keys) throws IOException {
    assertShows(name, width, height, finished, keys);
  }

  @ParameterizedTest
  @CsvSource({
    "twelve-cockpit, 80, 24, j j j j j j j",
    "twelve-cockpit, 200, 60, j j j j j j j",
    "twelve-multiples, 100, 30, j j j 2",
    "twelve-multiples, 200, 60, j j j 2",
  })
  void twelveRuns(String name, int width, int height, String keys) throws IOException {
    assertShows(name, width, height, twelve, keys);
  }

  private static void assertShows(String name, int width, int height, Model model, String keys)
      throws IOException {
    Model pressed = Models.press(model, keys.split(" "));
    Golden.assertShows(
        name + "-" + width + "x" + height, ScreenView.draw(pressed, LOOK, width, height));
  }

  @ParameterizedTest
  @CsvSource({
    "sweep-seeds, 80, 24, j",
    "sweep-seeds, 100, 30, j",
    "sweep-values, 80, 24, j j",
    "sweep-values, 100, 30, j j",
    "sweep-values, 200, 60, j j",
    "sweep-none, 80, 24, 5"
  })
  void aSweepOverSeeds(String name, int width, int height, String keys) throws IOException {
    SweepPlan plan =
        name.equals("sweep-seeds")
            ? Sweeps.runs(300, 8)
            : Sweeps.values(Settings.LEARNING_RATE, "0.001..1:log:7", 300, 5);
    Model swept = name.equals("sweep-none") ? Models.lesson() : Sweeps.shown(plan, Sweeps.ALL);
    assertShows(name, width, height, swept, keys);
  }

  /** For these keys training gives other pictures: the program is played to its end, and then. */
  @ParameterizedTest
  @CsvSource({
    "units, 100, 30, 3",
    "units, 200, 60, 3",
    "landscape-path, 100, 30, 9",
    "landscape-line, 80, 24, 9 h",
    "landscape-random, 80, 24, 9 l",
    "step-forward, 100, 30, 7",
    "step-backward, 80, 24, 7 l l > >",
    "step-check, 80, 24, 7 l l l l",
    "step, 200, 60, 7 l l l > >",
    "past, 100, 30, { { { { { { { { { { [ [",
  })
  void theLessonAfterKeysThatAskTheTraining(String name, int width, int height, String keys)
      throws IOException {
    Presets presets = new Presets(Path.of("none"));
    Preset lesson = presets.find("regularization");
    StartState opening = StartState.of(lesson.name(), lesson, lesson.specs(Overrides.none()), "");
    try (RecordingStage performance =
        new RecordingStage(presets, opening, Theme.OKABE_ITO, Specs.VECTORS, width, height)) {
      performance.advance(MINUTE);
      Stream.of(keys.split(" ")).forEach(performance::key);
      performance.advance(MINUTE);
      Golden.assertShows(name + "-" + width + "x" + height, performance.surface());
    }
  }
}
