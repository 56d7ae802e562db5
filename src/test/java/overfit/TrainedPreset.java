package overfit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import overfit.config.Overrides;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.config.preset.Presets;

/** A bundled preset, trained to its end with one seed. */
final class TrainedPreset {

  private static final Presets PRESETS = Presets.bundledAlone();
  private static final Map<String, TrainedPreset> TRAINED = new ConcurrentHashMap<>();

  private final long seed;
  private final Map<String, LossCurves> runs = new LinkedHashMap<>();

  private TrainedPreset(String name, long seed) {
    this.seed = seed;
    for (RunSpec spec : PRESETS.find(name).specs(Overrides.none().with(Settings.SEED, seed))) {
      runs.put(spec.name(), LossCurves.of(spec));
    }
  }

  /** Trained once for all who ask. */
  static TrainedPreset of(String name, long seed) {
    return TRAINED.computeIfAbsent(name + " " + seed, key -> new TrainedPreset(name, seed));
  }

  /** The seed that the preset itself sets. */
  static long ownSeed(String name) {
    return PRESETS.find(name).specs(Overrides.none()).get(0).config().get(Settings.SEED);
  }

  LossCurves run(String name) {
    return runs.get(name);
  }

  /** The run of a preset that has only one. */
  LossCurves run() {
    return runs.values().iterator().next();
  }

  List<LossCurves> runs() {
    return List.copyOf(runs.values());
  }

  /** The run of a preset that has only one, with the same seed. */
  LossCurves other(String preset) {
    return of(preset, seed).run();
  }

  InitialNetwork initial(String run) {
    return InitialNetwork.of(run(run).run().config());
  }
}
