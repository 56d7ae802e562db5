package overfit.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * Reads a preset's TOML. The first thing that is wrong is an {@link InputException} with file,
 * line, key, what was expected and what was found.
 */
final class PresetReader {

  private static final String TITLE = "title";
  private static final String ABOUT = "about";
  private static final String RUNS = "runs";
  private static final String RUN_NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,31}";

  private final String file;
  private final TomlParseResult toml;

  private PresetReader(String file, TomlParseResult toml) {
    this.file = file;
    this.toml = toml;
  }

  /**
   * @param file how messages name the file
   * @param name what the preset is called
   */
  static Preset read(String file, String name, String text) {
    TomlParseResult toml = Toml.parse(text);
    if (toml.hasErrors()) {
      TomlParseError first = toml.errors().get(0);
      String what = first.getMessage().replaceAll("\\s+", " ");
      throw new InputException(what.substring(0, 1).toLowerCase(Locale.ROOT) + what.substring(1))
          .at(file + ":" + first.position().line());
    }
    if (toml.isEmpty()) {
      throw InputException.expected("a preset (title, about, settings, runs)", "no key at all")
          .at(file + ":1");
    }
    return new PresetReader(file, toml).preset(name);
  }

  private Preset preset(String name) {
    checkTopLevel();
    String title = text(TITLE);
    String about = text(ABOUT);
    Overrides base = overrides(List.of());
    Map<String, Overrides> runs = new LinkedHashMap<>();
    if (toml.contains(RUNS)) {
      for (String run : table(List.of(RUNS)).keySet()) {
        runs.put(checkedName(run), overrides(List.of(RUNS, run)));
      }
    }
    if (runs.isEmpty()) {
      runs.put(name, Overrides.none());
    }
    return new Preset(name, title, about, base, runs);
  }

  private void checkTopLevel() {
    List<String> known =
        Stream.concat(Stream.of(TITLE, ABOUT, RUNS), Stream.of(Section.values()).map(Section::key))
            .collect(Collectors.toList());
    for (String key : toml.keySet()) {
      if (!known.contains(key)) {
        throw InputException.expected(
                "one of " + String.join(", ", known), key + Suggestion.of(key, known))
            .at(place(List.of(key)));
      }
    }
  }

  private String checkedName(String run) {
    if (!run.matches(RUN_NAME)) {
      throw InputException.expected(
              "a run's name of up to 32 letters, digits, dots and dashes", '"' + run + '"')
          .at(place(List.of(RUNS, run)));
    }
    return run;
  }

  private String text(String key) {
    Object value = toml.get(List.of(key));
    if (value != null && !(value instanceof String)) {
      throw InputException.expected("text in quotes", source(value))
          .at(place(List.of(key)) + ": " + key);
    }
    return value == null ? "" : (String) value;
  }

  private TomlTable table(List<String> path) {
    Object value = path.isEmpty() ? toml : toml.get(path);
    if (!(value instanceof TomlTable)) {
      throw InputException.expected("a table", source(value)).at(at(path));
    }
    return (TomlTable) value;
  }

  /** The settings in a table, which holds one table a section. */
  private Overrides overrides(List<String> path) {
    Overrides overrides = Overrides.none();
    for (String section : table(path).keySet()) {
      if (path.isEmpty() && Set.of(TITLE, ABOUT, RUNS).contains(section)) {
        continue;
      }
      List<String> inSection = append(path, section);
      checkSection(inSection, section);
      for (String name : table(inSection).keySet()) {
        overrides = overrides.and(setting(append(inSection, name), section + "." + name));
      }
    }
    return overrides;
  }

  private void checkSection(List<String> path, String section) {
    List<String> known = Stream.of(Section.values()).map(Section::key).collect(Collectors.toList());
    if (!known.contains(section)) {
      throw InputException.expected(
              "one of " + String.join(", ", known), section + Suggestion.of(section, known))
          .at(place(path));
    }
  }

  private Overrides setting(List<String> path, String key) {
    Setting<?> setting =
        Settings.find(key)
            .filter(found -> found.key().equals(key))
            .orElseThrow(
                () ->
                    InputException.expected("a setting", key + Suggestion.of(key, Settings.keys()))
                        .at(place(path)));
    try {
      return value(setting, toml.get(path));
    } catch (InputException e) {
      throw e.at(at(path));
    }
  }

  private static <T> Overrides value(Setting<T> setting, Object found) {
    T value;
    try {
      value = setting.domain().parse(words(found));
    } catch (InputException e) {
      String near = Suggestion.of(words(found), setting.domain().choices());
      throw InputException.expected(setting.domain().expected(), source(found) + near);
    }
    if (found instanceof String && setting.domain().literal(value) instanceof Number) {
      throw InputException.expected(setting.domain().expected(), source(found) + " in quotes");
    }
    return Overrides.none().with(setting, value);
  }

  /** A TOML value in the words of the command line: [64, 64] is 64,64. */
  private static String words(Object found) {
    if (found instanceof TomlArray) {
      List<Object> parts = ((TomlArray) found).toList();
      return parts.isEmpty()
          ? "none"
          : parts.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
    return String.valueOf(found);
  }

  private static String source(Object found) {
    if (found instanceof TomlTable) {
      return "a table";
    }
    if (found instanceof TomlArray) {
      return ((TomlArray) found)
          .toList().stream().map(PresetReader::source).collect(Collectors.joining(", ", "[", "]"));
    }
    return found instanceof String ? '"' + (String) found + '"' : String.valueOf(found);
  }

  /** {@code wiggly.toml:7: training.learning-rate}. */
  private String at(List<String> path) {
    boolean inRun = path.get(0).equals(RUNS) && path.size() > 2;
    return place(path) + ": " + String.join(".", inRun ? path.subList(2, path.size()) : path);
  }

  private String place(List<String> path) {
    TomlPosition position = toml.inputPositionOf(path);
    return position == null ? file : file + ":" + position.line();
  }

  private static List<String> append(List<String> path, String last) {
    return Stream.concat(path.stream(), Stream.of(last)).collect(Collectors.toList());
  }
}
