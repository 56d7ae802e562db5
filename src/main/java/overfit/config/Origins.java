package overfit.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where each value of a run comes from. */
public final class Origins {

  /** The settings of each origin, the weakest first. */
  private final Map<Origin, Overrides> layers = new LinkedHashMap<>();

  /** As it is in force, and as the layers say without what follows from files of points. */
  private final Config config;

  private final Config given;

  /**
   * @param options what the user has given
   * @param run one of the runs that the preset and these options make
   * @param alone whether it is chosen with {@link Preset#only}, so that options override its own
   */
  public Origins(Preset preset, Overrides options, RunSpec run, boolean alone) {
    Overrides own = preset.runs().get(run.name()).own();
    layers.put(Origin.PRESET, preset.base());
    if (alone) {
      layers.put(Origin.RUN, own);
    }
    layers.put(Origin.OPTION, options);
    layers.putIfAbsent(Origin.RUN, own);
    config = run.config();
    Config all = Config.INITIAL;
    for (Overrides layer : layers.values()) {
      all = all.with(layer);
    }
    given = all;
  }

  /** What follows from a file of points comes from where the file does. */
  public Origin of(Setting<?> setting) {
    if (config.get(setting).equals(given.get(setting))) {
      return strongest(List.of(setting));
    }
    Origin points = strongest(DataSettings.OF_POINTS);
    boolean ofTest = DataSettings.OF_TEST.contains(setting) || points == Origin.DEFAULT;
    return ofTest ? strongest(DataSettings.OF_TEST) : points;
  }

  private Origin strongest(List<? extends Setting<?>> settings) {
    Origin found = Origin.DEFAULT;
    for (Map.Entry<Origin, Overrides> layer : layers.entrySet()) {
      if (layer.getValue().settings().stream().anyMatch(settings::contains)) {
        found = layer.getKey();
      }
    }
    return found;
  }
}
