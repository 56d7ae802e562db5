package overfit.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import overfit.data.PointList;
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

  /** The settings of all layers, with the points of the files. */
  Config config() {
    Config named = over(Config.INITIAL, 0);
    int at = strongest(List.of(Settings.POINTS, Settings.FILE));
    return withTest(named, at < 0 ? withoutFile(named, 0) : withPoints(named, at));
  }

  /** With the points of the layer that names some. */
  private Config withPoints(Config named, int at) {
    Overrides layer = layers.get(at);
    Config alone = Config.INITIAL.with(layer);
    boolean given = alone.get(Settings.POINTS).count() > 0;
    boolean file = !alone.get(Settings.FILE).equals(DataFiles.NO_FILE);
    if (!file || given && strongest(DataSettings.COLUMNS) <= at) {
      Config config = over(below(at).with(replaced(below(at), layer)), at);
      return file ? config : withoutFile(config, at + 1);
    }
    Overrides follows = files.ofFile(all());
    Config config =
        over(below(at).with(follows).with(given ? withoutWhatFollowed(layer) : layer), at + 1);
    int since = given ? at + 1 : at;
    checkUnused(since, Settings.SAMPLES, named, Settings.FILE);
    if (!config.targetKnown()) {
      checkUnused(since, Settings.NOISE, named, Settings.FILE);
    }
    return noisy(config, since).with(follows.only(DataSettings.OF_POINTS));
  }

  /** Around a known target, the noise of the points is what they show unless it is given. */
  private Config noisy(Config config, int since) {
    boolean given =
        layers.subList(since, layers.size()).stream()
            .anyMatch(layer -> layer.settings().contains(Settings.NOISE));
    return given || !config.targetKnown()
        ? config
        : config.with(Settings.NOISE, DataFiles.noise(config));
  }

  /** Points, or a file, in a stronger layer replace those in weaker ones. */
  private static Overrides replaced(Config below, Overrides layer) {
    if (!layer.settings().contains(Settings.FILE)) {
      return Config.INITIAL.values(DataSettings.OF_POINTS);
    }
    boolean given = Config.INITIAL.with(layer).get(Settings.POINTS).count() > 0;
    boolean hadFile = !below.get(Settings.FILE).equals(DataFiles.NO_FILE);
    return hadFile && !given
        ? DataSettings.drawn()
        : Config.INITIAL.values(List.of(Settings.POINTS));
  }

  /** A layer with the points of a file, without these and what followed from them. */
  private static Overrides withoutWhatFollowed(Overrides layer) {
    Config alone = Config.INITIAL.with(layer);
    Overrides followed =
        DataFiles.following(alone.get(Settings.POINTS), alone.get(Settings.HELD_OUT));
    return layer
        .without(List.of(Settings.POINTS, Settings.HELD_OUT))
        .without(
            followed.inOrder().stream().filter(each -> isEqual(followed, layer, each)).toList());
  }

  private static boolean isEqual(Overrides one, Overrides other, Setting<?> setting) {
    return one.values().get(setting).equals(other.values().get(setting));
  }

  /** Throws {@link InputException} if one of these layers chooses a column, without a file. */
  private Config withoutFile(Config config, int from) {
    if (config.get(Settings.TEST).equals(DataFiles.NO_FILE)) {
      layers
          .subList(from, layers.size())
          .forEach(layer -> DataSettings.COLUMNS.forEach(column -> checkNone(layer, column)));
    }
    return config;
  }

  /** Throws {@link InputException} if a layer chooses a column without a file. */
  private void checkNone(Overrides layer, Setting<String> column) {
    String choice = Config.INITIAL.with(layer).get(column);
    if (!choice.equals(ColumnChoice.AUTO)) {
      throw InputException.expected("a file with the column " + choice, "none")
          .at(place(layer, column));
    }
  }

  /** Throws {@link InputException} for a setting that has no effect beside a file. */
  private void checkUnused(int from, Setting<?> setting, Config config, Setting<String> file) {
    if (layers.subList(from, layers.size()).stream()
        .anyMatch(layer -> layer.settings().contains(setting))) {
      throw InputException.expected(
              "none beside " + names.apply(file) + " " + Excerpt.of(config.get(file)),
              config.text(setting))
          .at(place(all(), setting));
    }
  }

  /** With the points to test on of the layer that names some. */
  private Config withTest(Config named, Config config) {
    int at = strongest(DataSettings.OF_TEST);
    if (at < 0) {
      return config;
    }
    Optional<PointList> given = Config.INITIAL.with(layers.get(at)).get(Settings.HELD_OUT);
    if (given.isPresent() || named.get(Settings.TEST).equals(DataFiles.NO_FILE)) {
      return config.with(Settings.HELD_OUT, given);
    }
    checkUnused(at, Settings.HOLDOUT, named, Settings.TEST);
    checkUnused(at, Settings.HOLDOUT_BY, named, Settings.TEST);
    return config.with(files.ofTest(all(), config));
  }

  /** Where a setting of a layer was given; its name if that is not known. */
  private String place(Overrides layer, Setting<?> setting) {
    return layer.place(setting).orElseGet(() -> names.apply(setting));
  }

  /** All layers combined. */
  private Overrides all() {
    return layers.stream().reduce(Overrides.none(), Overrides::and);
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
  private int strongest(List<? extends Setting<?>> settings) {
    return IntStream.iterate(layers.size() - 1, i -> i >= 0, i -> i - 1)
        .filter(i -> layers.get(i).settings().stream().anyMatch(settings::contains))
        .findFirst()
        .orElse(-1);
  }
}
