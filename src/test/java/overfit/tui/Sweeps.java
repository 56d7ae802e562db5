package overfit.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import overfit.config.Overrides;
import overfit.config.RunSpec;
import overfit.config.Setting;
import overfit.config.SettingGrid;
import overfit.train.Specs;
import overfit.train.sweep.SimulatedSweep;
import overfit.train.sweep.SweepPlan;
import overfit.tui.model.Model;
import overfit.tui.model.Page;

/** Models with a sweep of small networks. */
public final class Sweeps {

  /** Enough time for every sweep. */
  public static final long ALL = Long.MAX_VALUE / 2;

  private Sweeps() {}

  /** Two runs of a small network, with these seeds. */
  public static SweepPlan runs(long epochs, long seeds) {
    List<RunSpec> specs = Models.small(epochs).specs(Overrides.none());
    return SweepPlan.of("small", List.of(), specs, seeds(seeds));
  }

  /** One run of a small network with each value of a setting. */
  public static SweepPlan values(Setting<?> setting, String values, long epochs, long seeds) {
    RunSpec run = Models.small(epochs).specs(Overrides.none()).get(0);
    List<RunSpec> specs = new ArrayList<>();
    for (Overrides each : SettingGrid.none().parsing(setting, values).combinations()) {
      specs.add(run.withConfig(run.config().with(each)));
    }
    return SweepPlan.of("small", List.of(setting), specs, seeds(seeds));
  }

  private static List<Long> seeds(long count) {
    return LongStream.rangeClosed(1, count).boxed().toList();
  }

  /** The page of a sweep that has been trained for some simulated time. */
  public static Model shown(SweepPlan plan, long nanos) {
    SimulatedSweep sweep = new SimulatedSweep(plan, Specs.VECTORS);
    sweep.advance(nanos);
    Model model = PageDrawings.on(Models.lesson(), Page.SWEEP);
    return model.withSweep(model.sweep().with(sweep.snapshot()));
  }
}
