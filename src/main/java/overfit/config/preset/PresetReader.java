package overfit.config.preset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import overfit.config.Config;
import overfit.config.Contradiction;
import overfit.config.DataSettings;
import overfit.config.FileFormat;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunOverrides;
import overfit.config.RunSpec;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.file.CleanText;
import overfit.file.InputException;
import overfit.file.toml.ParsedToml;

/**
 * Reads a preset from TOML. Throws {@link InputException} at the first error, with file, line, key,
 * what was expected and what was found.
 */
final class PresetReader {

  private static final String TITLE = "title";
  private static final String ABOUT = "about";
  private static final String WATCH = "watch";
  private static final String RUNS = SettingsReader.RUNS;
  private static final String EDITS = EditsReader.EDITS;

  private final SettingsReader settings;
  private final PresetFolder folder;
  private final EditsReader edits;

  /**
   * @param folder what files of points are relative to
   */
  PresetReader(SettingsReader settings, PresetFolder folder) {
    this.settings = settings;
    this.folder = folder;
    edits = new EditsReader(settings);
  }

  /**
   * @param file the name of the file in messages
   * @param name the name of the preset
   */
  static Preset read(String file, String name, String text) {
    return read(file, name, text, PresetFolder.WORKING);
  }

  /**
   * @param folder what files of points are relative to
   */
  static Preset read(String file, String name, String text, PresetFolder folder) {
    return new PresetReader(parsed(file, text), folder).preset(name);
  }

  /** Parses a file; throws {@link InputException} for invalid TOML and for a file without keys. */
  static SettingsReader parsed(String file, String text) {
    RunLimit.check(file, text);
    ParsedToml toml = new ParsedToml(file, text, 0);
    SettingsReader settings = new SettingsReader(toml);
    if (!toml.isValid()) {
      format(settings); // a newer one may have another syntax
      toml.check();
    }
    if (toml.table().isEmpty()) {
      throw InputException.expected("a preset (title, about, settings, runs)", "no keys")
          .at(file + ":1");
    }
    return settings;
  }

  /** All its texts are clean, its name too. The state of a saved session is ignored. */
  Preset preset(String name) {
    FileFormat format = format(settings);
    List<String> known =
        List.of(FileFormat.KEY, TITLE, ABOUT, WATCH, RUNS, EDITS, SavedSessionFile.SESSION);
    Overrides base = located(settings.overrides(List.of(), known), List.of());
    String title = CleanText.of(text(TITLE));
    String about = CleanText.paragraphs(text(ABOUT));
    String watch = CleanText.of(text(WATCH));
    Map<String, RunOverrides> runs = runs();
    List<String> editsOfOnlyRun = List.of(EDITS);
    if (runs.isEmpty()) {
      RunOverrides only = new RunOverrides(Overrides.none(), edits.read(editsOfOnlyRun));
      runs.put(RunSpec.nameOfOnlyRun(name), only);
    } else if (settings.get(editsOfOnlyRun) != null) {
      throw InputException.expected("[[runs.NAME.edits]] in a preset with runs", "[[edits]]")
          .at(settings.place(editsOfOnlyRun));
    }
    runs.forEach((run, overrides) -> check(run, base, overrides));
    return new Preset(CleanText.of(name), title, about, watch, base, runs, format);
  }

  /** To be checked before the rest, which a newer format may have changed. */
  static FileFormat format(SettingsReader file) {
    List<String> path = List.of(FileFormat.KEY);
    Object found = file.get(path);
    if (found == null) {
      return FileFormat.FIRST;
    }
    try {
      return FileFormat.of(
          found instanceof String version ? version : SettingsReader.source(found));
    } catch (InputException e) {
      throw e.at(file.at(path));
    }
  }

  /** Throws {@link InputException} if settings of a run contradict each other at any epoch. */
  private void check(String run, Overrides base, RunOverrides overrides) {
    Config config = Config.INITIAL.with(base).with(overrides.own());
    check(config, wrong -> place(run, wrong));
    for (int i = 0; i < overrides.edits().size(); i++) {
      String place = settings.place(edits.position(editsOf(run), i));
      config = config.with(overrides.edits().get(i).changes());
      check(config, wrong -> Optional.of(place));
    }
  }

  /** The error is that of the setting that the file has, at its line. */
  private void check(Config config, Function<Setting<?>, Optional<String>> places) {
    Optional<Contradiction> found = Contradiction.in(config);
    if (found.isPresent()) {
      List<Setting<?>> both = found.get().settings();
      List<Setting<?>> inFile = both.stream().filter(s -> places.apply(s).isPresent()).toList();
      Setting<?> wrong = found.get().among(inFile);
      throw found.get().error(config, wrong, Setting::key).at(places.apply(wrong).orElseThrow());
    }
  }

  /** Where a setting of a run has its value; empty if the file does not have it. */
  private Optional<String> place(String run, Setting<?> setting) {
    List<String> base = List.of(setting.section().key(), setting.name());
    List<String> own = Stream.concat(Stream.of(RUNS, run), base.stream()).toList();
    return Stream.of(own, base)
        .filter(path -> settings.get(path) != null)
        .findFirst()
        .map(settings::place);
  }

  /** The path of a run's edits. */
  private List<String> editsOf(String run) {
    return settings.get(List.of(RUNS)) == null ? List.of(EDITS) : List.of(RUNS, run, EDITS);
  }

  private Map<String, RunOverrides> runs() {
    Map<String, RunOverrides> runs = new LinkedHashMap<>();
    if (settings.get(List.of(RUNS)) != null) {
      Set<String> names = settings.table(List.of(RUNS)).keySet();
      if (names.size() > RunLimit.MOST) {
        throw RunLimit.error().at(settings.place(List.of(RUNS)));
      }
      for (String run : names) {
        runs.put(run, run(List.of(RUNS, run)));
      }
    }
    return runs;
  }

  private RunOverrides run(List<String> path) {
    try {
      RunSpec.checkedName(path.get(1));
    } catch (InputException e) {
      throw e.at(settings.place(path));
    }
    Overrides own = located(settings.overrides(path, List.of(EDITS)), path);
    return new RunOverrides(own, edits.read(SettingsReader.append(path, EDITS)));
  }

  /** With the files of a table as paths from the working directory. */
  private Overrides located(Overrides layer, List<String> table) {
    Overrides located = layer;
    if (PresetFolder.isRead(layer, Settings.FILE) && layer.settings().contains(Settings.SAMPLES)) {
      throw InputException.expected("none beside data.file", "one")
          .at(settings.at(path(table, Settings.SAMPLES)));
    }
    for (Setting<String> setting : DataSettings.FILES) {
      if (PresetFolder.isRead(layer, setting)) {
        String file = Config.INITIAL.with(layer).get(setting);
        located = located.rewritten(setting, path(file, path(table, setting)));
      }
    }
    return located;
  }

  private static List<String> path(List<String> table, Setting<?> setting) {
    return Stream.concat(table.stream(), Stream.of(setting.section().key(), setting.name()))
        .toList();
  }

  private String path(String file, List<String> key) {
    try {
      return folder.path(file);
    } catch (InputException e) {
      throw e.at(settings.at(key));
    }
  }

  private String text(String key) {
    Object value = settings.get(List.of(key));
    if (value != null && !(value instanceof String)) {
      throw InputException.expected("text in quotes", SettingsReader.source(value))
          .at(settings.at(List.of(key)));
    }
    return value == null ? "" : (String) value;
  }
}
