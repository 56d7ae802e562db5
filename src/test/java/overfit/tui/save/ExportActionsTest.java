package overfit.tui.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.Settings;
import overfit.file.InputException;
import overfit.train.Order;
import overfit.train.RunSnapshot;
import overfit.train.export.BackgroundExport;
import overfit.train.export.ExportFormat;
import overfit.train.export.RunExport;
import overfit.train.export.TrainedRun;
import overfit.tui.Bench;
import overfit.tui.Models;
import overfit.tui.model.Effect;
import overfit.tui.model.Model;

class ExportActionsTest {

  private static final Preset SMALL = Models.small(200);

  private static final Model LESSON = Models.trained(Models.lesson(), 3);

  @TempDir private Path folder;

  private static Effect.Export export(Model model, ExportFormat format) {
    return (Effect.Export) ExportActions.export(model, format, "").effects().get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "CSV, regularization.csv",
    "JSONL, regularization.jsonl",
    "TENSORBOARD, regularization-events",
    "WEIGHTS, regularization-l2.safetensors",
    "FIT, regularization-l2-fit.csv",
  })
  void theFileIsNamedAfterThePresetAndTheSelectedRun(ExportFormat format, String file) {
    assertEquals(file, export(Models.press(LESSON, "j"), format).file());
  }

  @Test
  void theOnlyRunOfAPresetIsNotNamedTwice() {
    Preset l2 = Preset.of("l2", "", "", List.of(Models.lesson().runs().get(1).spec()));
    Model model = Models.trained(Model.of(l2, l2.specs(Overrides.none())), 1);
    assertEquals("l2.safetensors", export(model, ExportFormat.WEIGHTS).file());
  }

  @Test
  void lossesAreThoseOfAllRunsAndWeightsThoseOfTheSelectedOne() {
    List<TrainedRun> all = export(LESSON, ExportFormat.CSV).runs();
    assertEquals(
        List.of("none", "l2", "dropout"), all.stream().map(run -> run.spec().name()).toList());
    assertEquals(
        List.of(all.get(1)), export(Models.press(LESSON, "j"), ExportFormat.WEIGHTS).runs());
  }

  @Test
  void inThePastWeightsAreThoseOfTheEpochShownAndLossesThoseOfAll() {
    try (Bench bench = new Bench(SMALL, SMALL.specs(Overrides.none()))) {
      bench.order(new Order.Go(40));
      bench.press("[", "[");
      long shown = bench.model().view().visited().orElseThrow();
      assertTrue(shown < 40);
      assertEquals(shown, export(bench.model(), ExportFormat.FIT).runs().get(0).epoch());
      assertEquals(40, export(bench.model(), ExportFormat.JSONL).runs().get(0).epoch());
    }
  }

  @Test
  void aScriptHasTheRunsAsTheyAreSet() {
    Model changed = Models.with(LESSON, 1, Settings.L2, "0.375");
    Effect.Write script =
        (Effect.Write) ExportActions.export(changed, ExportFormat.PYTORCH, "").effects().get(0);
    assertEquals("regularization.py", script.file());
    assertTrue(script.text().contains("0.375"), script.text());
  }

  @ParameterizedTest
  @CsvSource({
    "CSV, nothing is trained yet",
    "WEIGHTS, none is not trained yet",
  })
  void beforeTheFirstSnapshotThereIsNothing(ExportFormat format, String error) {
    InputException thrown =
        assertThrows(InputException.class, () -> ExportActions.export(Models.lesson(), format, ""));
    assertEquals(error, thrown.getMessage());
  }

  /** The last losses that are written are the ones on the screen, to the bit. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "n",
        ":set_l2_0.5 n n",
        ":set_dropout_0.5 n :set_learning-rate_0.05 n n",
        ":goto_20 b :set_l2_0.2 n n n",
        ":set_epochs_20",
        ":set_epochs_20 n n n",
        ":set_batch_2 n n n",
        "N n n",
        "r n n",
        "a :set_hidden_4 n n",
        "j c Backspace x Enter n",
        "j d n",
      })
  void trainingAgainGivesTheSameNumbers(String keys) throws IOException, InterruptedException {
    try (Bench bench = new Bench(SMALL, SMALL.specs(Overrides.none()))) {
      bench.order(new Order.Go(40));
      for (String word : keys.split(" ")) {
        type(bench, word);
      }
      Model model = bench.model();
      List<String> lines = written(export(model, ExportFormat.CSV));
      for (RunSnapshot run : model.snapshot().orElseThrow().runs()) {
        if (run.latest() > 0) {
          assertEquals(last(model, run), lastOf(lines, name(model, run)));
        }
      }
    }
  }

  private static void type(Bench bench, String word) {
    if (word.startsWith(":")) {
      bench.press(":");
      bench.apply(Models.paste(bench.model(), word.substring(1).replace('_', ' ')));
      bench.press("Enter");
    } else {
      bench.press(word);
    }
  }

  private static String name(Model model, RunSnapshot run) {
    return model.runs().find(run.id()).orElseThrow().name();
  }

  private static String last(Model model, RunSnapshot run) {
    return name(model, run) + "," + run.epoch() + "," + run.testLoss();
  }

  private static String lastOf(List<String> lines, String run) {
    String[] fields =
        lines.stream()
            .filter(line -> line.startsWith(run + ","))
            .reduce((before, line) -> line)
            .orElseThrow()
            .split(",");
    return run + "," + fields[1] + "," + Double.parseDouble(fields[4]);
  }

  private List<String> written(Effect.Export wanted) throws IOException, InterruptedException {
    Path path = folder.resolve("losses.csv");
    CountDownLatch end = new CountDownLatch(1);
    RunExport export = new RunExport(wanted.format(), wanted.runs(), path, "losses.csv");
    BackgroundExport thread = new BackgroundExport(export, () -> 0, end::countDown);
    assertTrue(end.await(20, TimeUnit.SECONDS), "it does not end");
    assertTrue(thread.ended());
    return Files.readAllLines(path);
  }
}
