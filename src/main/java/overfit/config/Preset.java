package overfit.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import overfit.file.InputException;

/**
 * A named experiment: settings for one or more runs.
 *
 * @param watch what to watch while it trains, in one line; may be empty
 * @param base settings shared by all runs
 * @param runs the runs by name, in order; never empty
 * @param format that of the file that it was read from
 */
public record Preset(
    String name,
    String title,
    String about,
    String watch,
    Overrides base,
    Map<String, RunOverrides> runs,
    FileFormat format) {

  public Preset {
    runs = new LinkedHashMap<>(runs);
  }

  /** A preset of this version. */
  public Preset(
      String name,
      String title,
      String about,
      String watch,
      Overrides base,
      Map<String, RunOverrides> runs) {
    this(name, title, about, watch, base, runs, FileFormat.CURRENT);
  }

  /** A preset that does not say what to watch. */
  public Preset(
      String name, String title, String about, Overrides base, Map<String, RunOverrides> runs) {
    this(name, title, about, "", base, runs);
  }

  /**
   * A preset of the given runs. Settings that have the same value in all runs and differ from the
   * default form its base; settings that differ between runs are set in each run, even to the
   * default. Runs with points or columns of their own name their file too, which points in a
   * stronger layer would replace. Throws {@link InputException} if two runs have the same name.
   */
  public static Preset of(String name, String title, String about, List<RunSpec> specs) {
    Config first = specs.get(0).config();
    List<Setting<?>> shared = new ArrayList<>(Config.INITIAL.differences(first));
    Set<Setting<?>> own = new LinkedHashSet<>();
    specs.forEach(run -> own.addAll(first.differences(run.config())));
    for (List<Setting<?>> group : List.of(DataSettings.OF_POINTS, DataSettings.OF_TEST)) {
      if (!Collections.disjoint(own, group)) {
        shared.stream().filter(group::contains).forEach(own::add);
      }
    }
    shared.removeAll(own);
    Map<String, RunOverrides> runs = new LinkedHashMap<>();
    for (RunSpec run : specs) {
      RunOverrides overrides = new RunOverrides(run.config().values(own), run.edits());
      if (runs.put(RunSpec.checkedName(run.name()), overrides) != null) {
        throw InputException.expected("runs with different names", "two named " + run.name());
      }
    }
    return new Preset(name, title, about, first.values(shared), runs);
  }

  /** A preset of one of the runs, in which every setting can be overridden. */
  public Preset only(String run) {
    if (!runs.containsKey(run)) {
      String expected = "one of the runs " + String.join(", ", runs.keySet());
      throw InputException.expected(expected, run + Suggestion.of(run, runs.keySet()));
    }
    RunOverrides chosen = runs.get(run);
    RunOverrides alone = new RunOverrides(Overrides.none(), chosen.edits());
    return new Preset(
        name, title, about, watch, base.and(chosen.own()), Map.of(run, alone), format);
  }

  /** The runs, with points from regular files alone. */
  public List<RunSpec> specs(Overrides options) {
    return specs(options, DataFiles.plain());
  }

  /**
   * The runs. {@code options} override the base; settings of a single run override both. Throws
   * {@link InputException} for an option that has no effect on any run, or that contradicts another
   * setting.
   *
   * @param options what the user has given
   */
  public List<RunSpec> specs(Overrides options, DataFiles files) {
    options.settings().forEach(this::checkHasEffect);
    Set<Setting<?>> given = options.settings();
    Function<Setting<?>, String> names =
        setting -> given.contains(setting) ? setting.option() : setting.name();
    checkUsed(options, names);
    List<RunSpec> specs = new ArrayList<>();
    runs.forEach(
        (run, overrides) -> {
          List<Overrides> layers = List.of(placed(base), options, placed(overrides.own()));
          Config config = new DataLayers(layers, files, names).config();
          List<Edit> edits = edits(run, overrides.edits(), given, files);
          specs.add(new RunSpec(run, config, edits).checked(given, names));
          Config inFile = Config.INITIAL.with(base).with(overrides.own());
          files.note(ChangedDefaults.note(format, inFile, config));
        });
    return specs;
  }

  /** With the name of the preset for what no line of a file is known of. */
  private Overrides placed(Overrides layer) {
    return layer.placed(setting -> name + ": " + setting.key());
  }

  /** Without edits of points if these are other ones now. */
  private static List<Edit> edits(
      String run, List<Edit> edits, Set<Setting<?>> given, DataFiles files) {
    List<Edit> kept = DataSettings.chooseOthers(given) ? Edit.withoutPoints(edits) : edits;
    if (!kept.equals(edits)) {
      files.note(run + ": its edited points are left out, since they are of other data");
    }
    return kept;
  }

  /** Throws {@link InputException} for options that have no effect on points that are given. */
  private void checkUsed(Overrides options, Function<Setting<?>, String> names) {
    Config config = Config.INITIAL.with(base).with(options);
    for (Setting<?> setting : options.inOrder()) {
      if (!config.uses(setting)) {
        String expected = "none beside " + config.get(Settings.POINTS);
        throw InputException.expected(expected, config.text(setting)).at(names.apply(setting));
      }
    }
    if (options.settings().contains(Settings.HELD_OUT)) {
      Stream.of(Settings.TEST, Settings.HOLDOUT, Settings.HOLDOUT_BY)
          .filter(options.settings()::contains)
          .forEach(setting -> refuseBesideHeldOut(setting, config, names));
    }
  }

  private static void refuseBesideHeldOut(
      Setting<?> setting, Config config, Function<Setting<?>, String> names) {
    throw InputException.expected(
            "none beside " + names.apply(Settings.HELD_OUT), config.text(setting))
        .at(names.apply(setting));
  }

  private static String kept(String run, Overrides own, Setting<?> setting) {
    String value = Config.INITIAL.with(own).text(setting);
    return run + " keeps its own " + setting.name() + " " + value;
  }

  /** The options that some runs ignore because they set their own value; one line, or "". */
  public String kept(Overrides options) {
    return runs.entrySet().stream()
        .flatMap(
            run ->
                run.getValue().own().settings().stream()
                    .filter(options.settings()::contains)
                    .map(setting -> kept(run.getKey(), run.getValue().own(), setting)))
        .collect(Collectors.joining(", "));
  }

  private void checkHasEffect(Setting<?> setting) {
    if (runs.values().stream().allMatch(run -> run.own().settings().contains(setting))) {
      Set<String> names = runs.keySet();
      throw new InputException(
          setting.option()
              + ": every run of "
              + name
              + " sets its own value; add --run NAME ("
              + String.join(", ", names)
              + "), or use the preset no-regularization");
    }
  }
}
