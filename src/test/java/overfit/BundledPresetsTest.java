package overfit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.nn.Initialization;
import overfit.train.Experiment;
import overfit.train.Run;
import overfit.train.RunStatus;

/** Laws for all bundled presets. */
class BundledPresetsTest {

  private static final Presets PRESETS = new Presets(Path.of("no folder of the user's"));

  /** A preset with the name of a command could not be opened. */
  private static final Set<String> COMMANDS =
      Set.of(
          "train",
          "sweep",
          "presets",
          "record",
          "export",
          "check-gradients",
          "degrees",
          "find-rate",
          "shell",
          "terminal",
          "completion",
          "man-page",
          "help");

  static List<String> all() {
    return PRESETS.names();
  }

  @Test
  void thePresetThatTheProgramOpensWithIsThere() {
    assertTrue(all().contains(Presets.DEFAULT));
    assertTrue(all().contains("no-regularization"), "messages name it as a way out");
  }

  @ParameterizedTest
  @MethodSource("all")
  void isNotTheNameOfACommandAndEasyToType(String name) {
    assertFalse(COMMANDS.contains(name));
    assertTrue(name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), name);
  }

  @ParameterizedTest
  @MethodSource("all")
  void saysOnOneLineWhatItIsAndThenWhatItShows(String name) {
    Preset preset = PRESETS.find(name);
    assertEquals(name, preset.name());
    assertTrue(preset.title().matches("\\S(.{0,58}\\S)?"), "fits a list: " + preset.title());
    assertTrue(preset.about().strip().endsWith("."), "whole sentences: " + preset.about());
    assertTrue(preset.about().length() > 40, "says something: " + preset.about());
  }

  @ParameterizedTest
  @MethodSource("all")
  void noTwoRunsAreTheSame(String name) {
    List<RunSpec> specs = PRESETS.find(name).specs(Overrides.none());
    Set<Object> configs = specs.stream().map(RunSpec::config).collect(Collectors.toSet());
    assertEquals(specs.size(), configs.size());
  }

  @Test
  void noTwoPresetsAreTheSame() {
    List<List<RunSpec>> plans =
        all().stream()
            .map(name -> PRESETS.find(name).specs(Overrides.none()))
            .collect(Collectors.toList());
    assertEquals(plans.size(), new HashSet<>(plans).size());
  }

  /** Runs whose steps are too long on purpose. */
  private static final Set<String> DIVERGING =
      Set.of("broken-runs d", "linear-scaling 32", "warm-up 0.2");

  @ParameterizedTest
  @MethodSource("all")
  void trainsAndLearns(String name) {
    Experiment experiment = new Experiment(PRESETS.find(name).specs(Overrides.none()));
    List<Double> before =
        experiment.runs().stream().map(Run::testLoss).collect(Collectors.toList());
    for (int epoch = 0; epoch < 50; epoch++) {
      experiment.step();
    }
    for (int i = 0; i < before.size(); i++) {
      Run run = experiment.runs().get(i);
      boolean diverges = DIVERGING.contains(name + " " + run.name());
      boolean learns = run.config().get(Settings.INITIALIZATION) != Initialization.ZEROS;
      if (!diverges) {
        assertNotEquals(RunStatus.DIVERGED, run.status(), run.name());
        assertEquals(Math.min(50, run.goal()), run.epoch(), run.name());
      }
      assertEquals(
          learns && !diverges,
          run.scores().bestTestLoss() < before.get(i),
          run.name() + " gets better than it began");
    }
  }
}
