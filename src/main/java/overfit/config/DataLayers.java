package overfit.config;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import overfit.data.table.ColumnChoice;
import overfit.file.InputException;

/**
 * Layers of settings, the weakest first, of which some name files. What follows from a file is
 * stronger than the layers below the one that names it, and weaker than that layer itself, so that
 * it can also say, for example, that the target is known. A layer that names a file and has points
 * too has them from there already: the file is not read again.
 *
 * @param names how the user knows the settings
 */
record DataLayers(List<Overrides> layers, DataFiles files, Function<Setting<?>, String> names) {

  private static final List<Setting<String>> COLUMNS = List.of(Settings.X, Settings.Y);

  /** What names points: the strongest layer with one of these has its points alone. */
  static final List<Setting<?>> OF_POINTS =
      List.of(Settings.POINTS, Settings.FILE, Settings.X, Settings.Y);

  /** What follows from a file, and goes with it. */
  private static final List<Setting<?>> OF_FILE =
      List.of(
          Settings.FILE,
          Settings.X,
          Settings.Y,
          Settings.POINTS,
          Settings.TARGET,
          Settings.X_MIN,
          Settings.X_MAX,
          Settings.TEST,
          Settings.HELD_OUT);

  private static final List<Setting<?>> OF_TEST = List.of(Settings.TEST, Settings.HELD_OUT);

  /** The settings of all layers, with the points of the files. */
  Config config() {
    int at = strongest(OF_POINTS);
    return withTest(at < 0 ? over(Config.INITIAL, 0) : withPoints(at));
  }

  /** With the points of the layer that names some. */
  private Config withPoints(int at) {
    Overrides layer = layers.get(at);
    Config named = over(Config.INITIAL, 0);
    if (Config.INITIAL.with(layer).get(Settings.POINTS).count() > 0) {
      return over(below(at).with(replaced(below(at), layer)), at);
    }
    if (named.get(Settings.FILE).equals(DataFiles.NO_FILE)) {
      COLUMNS.forEach(column -> checkNone(layer, column));
      return over(below(at).with(replaced(below(at), layer)), at);
    }
    Overrides follows = files.ofFile(named);
    Config config = over(below(at).with(follows), at);
    checkUnused(at, Settings.SAMPLES, config, Settings.FILE);
    if (!config.targetKnown()) {
      checkUnused(at, Settings.NOISE, config, Settings.FILE);
    }
    return config.with(follows.only(COLUMNS));
  }

  /** Points, or a file, in a stronger layer replace those in weaker ones. */
  private static Overrides replaced(Config below, Overrides layer) {
    boolean hadFile = !below.get(Settings.FILE).equals(DataFiles.NO_FILE);
    if (!layer.settings().contains(Settings.FILE)) {
      return Config.INITIAL.values(OF_POINTS);
    }
    boolean drawn = Config.INITIAL.with(layer).get(Settings.POINTS).count() == 0;
    return hadFile && drawn
        ? Config.INITIAL.values(OF_FILE)
        : Config.INITIAL.values(List.of(Settings.POINTS));
  }

  /** Throws {@link InputException} if a layer chooses a column without a file. */
  private void checkNone(Overrides layer, Setting<String> column) {
    String choice = Config.INITIAL.with(layer).get(column);
    if (!choice.equals(ColumnChoice.AUTO)) {
      throw InputException.expected("a file with the column " + choice, "none")
          .at(names.apply(column));
    }
  }

  /** Throws {@link InputException} for a setting that has no effect beside a file. */
  private void checkUnused(int from, Setting<?> setting, Config config, Setting<String> file) {
    if (layers.subList(from, layers.size()).stream()
        .anyMatch(layer -> layer.settings().contains(setting))) {
      throw InputException.expected(
              "none beside " + names.apply(file) + " " + Excerpt.of(config.get(file)),
              config.text(setting))
          .at(names.apply(setting));
    }
  }

  private Config withTest(Config config) {
    int at = strongest(OF_TEST);
    if (at < 0
        || layers.get(at).settings().contains(Settings.HELD_OUT)
        || config.get(Settings.TEST).equals(DataFiles.NO_FILE)) {
      return config;
    }
    checkUnused(at, Settings.HOLDOUT, config, Settings.TEST);
    checkUnused(at, Settings.HOLDOUT_BY, config, Settings.TEST);
    return config.with(Settings.HELD_OUT, files.testPoints(config));
  }

  private Config below(int layer) {
    return over(Config.INITIAL, 0, layer);
  }

  private Config over(Config below, int from) {
    return over(below, from, layers.size());
  }

  private Config over(Config below, int from, int to) {
    Config config = below;
    for (Overrides each : layers.subList(from, to)) {
      config = config.with(each);
    }
    return config;
  }

  /** The strongest layer with one of these settings; -1 without one. */
  private int strongest(List<Setting<?>> settings) {
    return IntStream.iterate(layers.size() - 1, i -> i >= 0, i -> i - 1)
        .filter(i -> layers.get(i).settings().stream().anyMatch(settings::contains))
        .findFirst()
        .orElse(-1);
  }
}
