package overfit.train.export.pytorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.data.PointList;
import overfit.file.InputException;
import overfit.train.Specs;

/**
 * What PyTorch makes of these scripts is checked by src/test/sh/pytorch-check.py, and that Python
 * can read them by python-check.sh.
 */
class PyTorchScriptTest {

  private static final Path FOLDER = Path.of("src/test/resources/pytorch");

  private static String script(String title, RunSpec... runs) {
    return PyTorchScript.of(title, "the preset mine", List.of(runs));
  }

  private static String script(String settings) {
    return script("", Specs.spec(settings));
  }

  private static RunSpec run(String name, String settings) {
    return new RunSpec(name, Specs.config(settings));
  }

  /** With -Doverfit.renew=true, files that differ are written again. */
  @ParameterizedTest
  @ValueSource(strings = {"overfitting", "schedules", "initialization"})
  void scriptsOfPresetsAreAsInTheirFiles(String name) throws IOException {
    Preset preset = Presets.bundledAlone().find(name);
    String now =
        PyTorchScript.of(preset.title(), "the preset " + name, preset.specs(Overrides.none()));
    Path file = FOLDER.resolve(name + ".py");
    String before = Files.exists(file) ? Files.readString(file) : "";
    if (Boolean.getBoolean("overfit.renew") && System.getenv("CI") == null && !now.equals(before)) {
      Files.writeString(file, now);
      fail("renewed: look at the changes of " + file);
    }
    assertEquals(before, now);
  }

  @Test
  void aScriptThatStopsEarlySaysWhatItRestores() {
    String script = script("early-stopping=20");
    String said = "{name} stopped early at epoch {epoch + 1}; restored: epoch {best_epoch + 1}";
    assertTrue(
        script.contains("            print(f\"" + said + "\")\n            break\n"), script);
  }

  @Test
  void anAverageIsOnlyPrintedOfWhatWasAveraged() {
    String moving = script("average=ema");
    assertFalse(moving.contains("AVERAGE = "), moving);
    assertFalse(moving.contains("n_averaged"), moving);
    String mean = script("average=swa epochs=40 swa-start=900");
    assertFalse(mean.contains("AVERAGE = "), mean);
    assertTrue(mean.contains("    if averaged.n_averaged > 0:\n        averaged.eval()\n"), mean);
    String both = script("", run("a", "average=ema"), run("b", "average=swa"), run("c", ""));
    assertTrue(both.contains("    if average != \"none\":\n        if averaged.n_averaged"), both);
  }

  static Stream<String> presets() {
    return Presets.bundledAlone().names().stream();
  }

  @ParameterizedTest
  @MethodSource("presets")
  void aScriptNamesAllRunsAndHasNoLongLines(String name) {
    Preset preset = Presets.bundledAlone().find(name);
    List<RunSpec> runs = preset.specs(Overrides.none());
    String script = PyTorchScript.of(preset.title(), "the preset " + name, runs);
    runs.forEach(run -> assertTrue(script.contains(PythonText.string(run.name())), run.name()));
    assertEquals(List.of(), script.lines().filter(line -> line.length() > 100).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dropout",
        "eval()",
        "lr_scheduler",
        "clip",
        "DataLoader",
        "penalty",
        "math",
        "weight_decay",
        "RUNS",
        "zeros_",
        "isinstance",
        "expected_",
        "weight_seed",
        "WEIGHT_SEED",
        "unit",
        "None"
      })
  void whatNoSettingNeedsIsNotThere(String word) {
    assertFalse(script("").contains(word));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hidden=8,4                   | HIDDEN = [8, 4]",
        "hidden=none                  | HIDDEN = []",
        "activation=gelu-tanh         | nn.GELU(approximate=\"tanh\")]",
        "activation=tanh,relu         | ACTIVATIONS = [nn.Tanh(), nn.ReLU()]",
        "initialization=ones          | nn.init.ones_(layer.weight)",
        "initialization=kaiming-normal activation=leaky-relu | (layer.weight, a=0.01, nonlinearity=\"leaky_relu\")",
        "initialization=kaiming-normal gain=0.5              | kaiming_normal(layer.weight, 0.5)",
        "l2=0.1                       | WEIGHT_DECAY = 0.1  # weight decay",
        "optimizer=adamw              | torch.optim.AdamW(network.parameters(), lr=LEARNING_RATE, weight_decay=WEIGHT_DECAY)",
        "optimizer=adam beta1=0       | BETAS = (0.0, 0.999)",
        "optimizer=amsgrad            | AMSGRAD = True",
        "momentum=0.9 nesterov=true   | nesterov=NESTEROV",
        "learning-rate=1e-5           | LEARNING_RATE = 1e-5",
        "learning-rate=1              | LEARNING_RATE = 1.0",
        "l1=0.1                       | (loss + penalty).backward()",
        "dropout=0.5                  | nn.Tanh(), nn.Dropout(DROPOUT)]",
        "clip-norm=1                  | nn.utils.clip_grad_norm_(network.parameters(), CLIP_NORM)",
        "clip-value=1                 | nn.utils.clip_grad_value_(network.parameters(), CLIP_VALUE)",
        "batch=8                      | DataLoader(TensorDataset(x, y), batch_size=BATCH_SIZE, shuffle=True)",
        "batch=8 shuffle=false        | DataLoader(TensorDataset(x, y), batch_size=BATCH_SIZE)",
        "batch=8 drop-last=true       | shuffle=True, drop_last=True)",
        "schedule=step epochs=99      | lr_scheduler.StepLR(optimizer, step_size=33, gamma=0.1)",
        "schedule=cosine warm-up=10   | milestones=[10]",
        "warm-up=10                   | lr_scheduler.LinearLR(optimizer, total_iters=10)",
        "schedule=plateau             | scheduler.step(train_loss)",
        "schedule=plateau warm-up=10  | if epoch < WARM_UP_EPOCHS:",
        "schedule=plateau factor=2    | a factor of 2 is left out.",
        "schedule=linear factor=2     | lr_scheduler.LambdaLR(optimizer, lambda epoch: 2.0 +",
        "schedule=one-cycle period=99 | if epoch < SCHEDULE_STEPS:",
        "schedule=one-cycle optimizer=adagrad | cycle_momentum=False",
        "loss=l1                      | expected_absolute(network(x_test) - y_test, NOISE)",
        "loss=huber noise=0           | criterion(network(x_test), y_test).item()",
        "standardize=on               | + (NOISE / unit)**2",
        "standardize=on loss=l1       | train_loss *= unit  # in the units of the data",
        "holdout=0.1                  | HELD_OUT = 3",
        "holdout=0.1 holdout-by=end   | x, y = x[:-HELD_OUT], y[:-HELD_OUT]",
        "target=doppler               | t = (x + 3) / 6",
        "seed=-7                      | SEED = -7",
        "weight-seed=-7               | torch.manual_seed(WEIGHT_SEED)",
      })
  void aSettingHasItsLine(String settings, String line) {
    String script = script(settings);
    assertTrue(script.contains(line), script);
  }

  static Stream<String> choices() {
    return Settings.all().stream()
        .filter(setting -> setting != Settings.TARGET && !setting.domain().choices().isEmpty())
        .flatMap(PyTorchScriptTest::choices);
  }

  private static Stream<String> choices(Setting<?> setting) {
    return setting.domain().choices().stream().map(choice -> setting.name() + "=" + choice);
  }

  /** A constant is at the top or not there: nothing is named without a definition. */
  @ParameterizedTest
  @MethodSource("choices")
  void everyConstantThatIsUsedIsDefined(String setting) {
    String script = script(setting);
    Pattern.compile("(?<![.\\w])[A-Z][A-Z0-9_]++(?!\\w*=)")
        .matcher(script.replaceAll("#.*|\".*?\"", ""))
        .results()
        .map(MatchResult::group)
        .forEach(word -> assertTrue(script.contains("\n" + word + " = "), word));
  }

  @Test
  void settingsInWhichRunsDifferAreParameters() {
    String script = script("", run("a", "l2=0.1 seed=1"), run("b", "seed=2"));
    assertTrue(script.contains("\"a\": dict(seed=1, weight_decay=0.1),"), script);
    assertTrue(script.contains("\"b\": dict(seed=2, weight_decay=0.0),"), script);
    assertTrue(script.contains("def train(name, seed, weight_decay):"), script);
  }

  @Test
  void optimizersOfDifferentKindsAreFunctions() {
    String script = script("", run("a", "optimizer=adam"), run("b", "momentum=0.9"));
    String adam = "lambda parameters: torch.optim.Adam(parameters, lr=LEARNING_RATE)";
    assertTrue(script.contains("make_optimizer=" + adam), script);
    assertTrue(script.contains("optimizer = make_optimizer(network.parameters())"), script);
  }

  @Test
  void dropoutLayersAreOnlyInRunsThatDrop() {
    String script = script("", run("a", "dropout=0.1"), run("b", ""));
    assertTrue(script.contains("if dropout is not None:\n            layers.append("), script);
    assertTrue(script.contains("\"b\": dict(dropout=None),"), script);
  }

  @Test
  void onlyRunsWithASeedOfTheirWeightsSetItAgain() {
    String script = script("", run("a", "weight-seed=3"), run("b", ""));
    String again = "if weight_seed is not None:\n        torch.manual_seed(weight_seed)";
    assertTrue(script.contains(again + "\n    network = make_network()"), script);
    assertTrue(script.contains("\"b\": dict(weight_seed=None),"), script);
  }

  @Test
  void editsAreMadeAtTheirEpochs() {
    Overrides changes =
        Overrides.none()
            .with(Settings.LEARNING_RATE, 0.5)
            .with(Settings.L2, 0.1)
            .with(Settings.L1, 0.2)
            .with(Settings.DROPOUT, 0.3);
    List<Edit> edits = List.of(new Edit(7, changes), new Edit(900, changes));
    String script = script("", new RunSpec("run", Specs.config("epochs=20"), edits));
    assertTrue(
        script.contains(
            """
                    if epoch == 7:
                        optimizer.param_groups[0]["lr"] = 0.5
                        optimizer.param_groups[0]["weight_decay"] = 0.1
                        l1 = 0.2
                        for module in network:
                            if isinstance(module, nn.Dropout):
                                module.p = 0.3
            """),
        script);
    assertFalse(script.contains("900"), script);
  }

  @Test
  void givenPointsAreLiteralsAndThoseHeldOutTheTest() {
    PointList points = PointList.of(new double[] {1, 2, 3, 4}, new double[] {0.1, 1e-7, 3, 4});
    Config own =
        Specs.config("target=unknown holdout=0.25 holdout-by=end").with(Settings.POINTS, points);
    String script = script("", new RunSpec("own", own));
    assertTrue(script.contains("    (1.0, 0.1), (2.0, 1e-7), (3.0, 3.0),\n]"), script);
    assertTrue(script.contains("TEST_POINTS = [\n    (4.0, 4.0),\n]"), script);
    assertTrue(script.contains("test_loss *= unit**2"), script);
    assertFalse(script.contains("NOISE"), script);
  }

  @Test
  void withoutPointsToTestOnThereIsNoTestLoss() {
    PointList points = PointList.of(new double[] {1, 2}, new double[] {0, 1});
    Config own = Specs.config("target=unknown").with(Settings.POINTS, points);
    assertFalse(script("", new RunSpec("own", own)).contains("test_loss"));
  }

  @Test
  void runsWithSeveralKindsOfDataNeedSeveralScripts() {
    RunSpec[] runs = {run("a", ""), run("b", "standardize=on")};
    InputException e = assertThrows(InputException.class, () -> script("", runs));
    assertTrue(e.getMessage().contains("--run NAME exports one run"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"\"\nimport os",
        "a\rimport os",
        "a\fimport os",
        "a\u2028import os",
        "\\",
        "#\n#",
        "\0"
      })
  void aTitleCannotLeaveItsComment(String title) {
    List<String> lines = script(title, run("a", "")).lines().toList();
    assertTrue(lines.get(0).startsWith("# "), lines.get(0));
    assertTrue(lines.stream().noneMatch(line -> line.startsWith("import os")));
    assertTrue(lines.get(lines.indexOf("#") + 1).startsWith("# For PyTorch"), lines.get(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "l2      | \"l2\"",
        "a\"b    | \"a\\\"b\"",
        "a\\     | \"a\\\\\"",
        "\u00e9  | \"\\U000000e9\"",
        "\ud83d\ude00 | \"\\U0001f600\"",
      })
  void namesAreQuoted(String name, String literal) {
    assertEquals(literal, PythonText.string(name));
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.1", "1, 1.0", "-3, -3.0", "1e-7, 1e-7", "1e30, 1e30", "0, 0.0"})
  void floatsAreFloatsInPythonToo(double value, String literal) {
    assertEquals(literal, PythonText.real(value));
  }
}
