package overfit.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import overfit.config.DataFiles;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunOverrides;
import overfit.config.SettingGrid;
import overfit.config.Settings;
import overfit.train.EngineChooser;
import overfit.train.sweep.Shard;
import overfit.train.sweep.SweepPlan;
import overfit.train.sweep.SweepTraining;
import overfit.train.sweep.TrialStore;
import overfit.train.sweep.TrialText;

class SweepBarTest {

  /** Stopped after the second run, when 30 seconds have passed. */
  @Test
  void showsTheWorkDoneAndTheTimeLeft() {
    AtomicInteger asked = new AtomicInteger();
    SweepTraining training = training(() -> asked.incrementAndGet() > 22);
    long[] now = {0};
    SweepBar bar = new SweepBar(training, () -> now[0], false);
    assertEquals(" ░░░░░░░░░░░░░░░░░░░░░░░░ 0%  0 of 4 runs", bar.get());
    training.run();
    now[0] = 30_000_000_000L;
    assertEquals(" ████████████░░░░░░░░░░░░ 50%  2 of 4 runs  30 s left", bar.get());
    assertEquals(
        " ############------------ 50%  2 of 4 runs",
        new SweepBar(training, () -> now[0], true).get().replaceAll("  \\d+ s left", ""));
  }

  private static SweepTraining training(BooleanSupplier stopped) {
    Map<String, RunOverrides> runs = new LinkedHashMap<>();
    runs.put("run", RunOverrides.PLAIN);
    SweepPlan plan =
        SweepPlan.of(
            new Preset("p", "", "", Overrides.none(), runs),
            SettingGrid.none().parsing(Settings.EPOCHS, "10").parsing(Settings.HIDDEN, "4"),
            List.of(1L, 2L, 3L, 4L),
            DataFiles.plain());
    return new SweepTraining(
        plan, Shard.ALL, EngineChooser.SERIAL, () -> 0, TrialText.NONE, TrialStore.NONE, stopped);
  }
}
