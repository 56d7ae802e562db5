package overfit.train.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import overfit.config.DataFiles;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunOverrides;
import overfit.config.Setting;
import overfit.config.SettingGrid;
import overfit.config.Settings;
import overfit.train.EngineChooser;

/** Sweeps from text. */
final class Sweeps {

  private Sweeps() {}

  /** {@code l2=0,0.1 epochs=5}. */
  static SettingGrid grid(String settings) {
    SettingGrid grid = SettingGrid.none();
    for (String word : settings.isEmpty() ? new String[0] : settings.split(" ")) {
      String[] parts = word.split("=");
      Setting<?> setting = Settings.find(parts[0]).orElseThrow();
      grid = grid.parsing(setting, parts[1]);
    }
    return grid;
  }

  /** A preset with these runs: {@code plain} or {@code own:l2=0.5}. */
  static Preset preset(String... runs) {
    Map<String, RunOverrides> all = new LinkedHashMap<>();
    for (String run : runs) {
      String[] parts = run.split(":");
      Overrides own = grid(parts.length > 1 ? parts[1] : "").combinations().get(0);
      all.put(parts[0], new RunOverrides(own, List.of()));
    }
    return new Preset("p", "", "", Overrides.none(), all);
  }

  static List<Long> seeds(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }

  /** A sweep over a single run with small networks. */
  static SweepPlan plan(String settings, List<Long> seeds) {
    return SweepPlan.of(preset("run"), grid(settings), seeds, DataFiles.plain());
  }

  static SweepTraining training(SweepPlan plan, TrialStore store) {
    return new SweepTraining(
        plan, Shard.ALL, EngineChooser.SERIAL, () -> 0, TrialText.NONE, store, () -> false);
  }

  static SweepSummary trained(SweepPlan plan) {
    SweepTraining training = training(plan, TrialStore.NONE);
    training.run();
    return SweepSummary.of(plan, training.results());
  }
}
