package overfit.tui.page.sweep;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import overfit.config.Config;
import overfit.config.Overrides;
import overfit.config.RunSpec;
import overfit.config.Setting;
import overfit.config.SettingGrid;
import overfit.config.Settings;
import overfit.file.InputException;
import overfit.train.sweep.SweepPlan;
import overfit.tui.model.Effect;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.Update;

/** Sweeps over seeds, which are trained in the background and shown on their page. */
public final class SeedSweeps {

  private SeedSweeps() {}

  /**
   * Trains every run with every seed. Throws {@link InputException} for seeds that are none, and
   * for too many.
   *
   * @param runs the runs as they are set now
   * @param seeds such as {@code 42..61}
   */
  public static Update ofRuns(Model model, List<RunSpec> runs, List<String> seeds) {
    return start(model, List.of(), runs, seeds);
  }

  /**
   * Trains a run with every value of a setting and every seed.
   *
   * @param configs the settings of the run with each value
   */
  public static Update ofValues(
      Model model, RunSpec run, Setting<?> setting, List<Config> configs, List<String> seeds) {
    if (setting == Settings.SEED) {
      throw InputException.expected("a setting other than seed beside seeds", setting.name());
    }
    List<RunSpec> runs = configs.stream().map(run::withConfig).toList();
    return start(model, runs.size() > 1 ? List.of(setting) : List.of(), runs, seeds);
  }

  private static Update start(
      Model model, List<Setting<?>> swept, List<RunSpec> runs, List<String> words) {
    SweepPlan plan = SweepPlan.of(model.workspace().preset(), swept, runs, seeds(words));
    Model shown = model.withView(model.view().withPage(Page.SWEEP));
    return Update.of(shown).and(new Effect.Sweep(plan));
  }

  private static List<Long> seeds(List<String> words) {
    if (words.isEmpty()) {
      throw InputException.expected("seeds, such as 42..61", "");
    }
    Set<Long> seeds = new LinkedHashSet<>();
    for (String word : words) {
      for (Overrides each : seeds(word)) {
        seeds.add(Config.INITIAL.with(each).get(Settings.SEED));
      }
    }
    return new ArrayList<>(seeds);
  }

  private static List<Overrides> seeds(String word) {
    try {
      return SettingGrid.none().parsing(Settings.SEED, word).combinations();
    } catch (InputException e) {
      throw e.at("seeds");
    }
  }

  /** Stops the sweep; what is done stays. */
  public static Update stop(Model model) {
    return model.sweep().isRunning()
        ? Update.of(model).and(new Effect.StopSweep())
        : Update.of(model).saying("no sweep is being trained");
  }
}
