package overfit.config.preset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import overfit.config.Excerpt;
import overfit.config.Overrides;
import overfit.config.Section;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.config.Suggestion;
import overfit.file.InputException;
import overfit.file.toml.ParsedToml;

/** Reads settings from a table of a preset's file, with line numbers for messages. */
final class SettingsReader {

  static final String RUNS = "runs";

  private final ParsedToml file;
  private final TomlTable root;

  SettingsReader(ParsedToml file) {
    this(file, file.table());
  }

  /**
   * @param root the table that all paths are relative to
   */
  private SettingsReader(ParsedToml file, TomlTable root) {
    this.file = file;
    this.root = root;
  }

  /** A reader of a table within this one. */
  SettingsReader within(TomlTable table) {
    return new SettingsReader(file, table);
  }

  Object get(List<String> path) {
    return root.get(path);
  }

  TomlTable table(List<String> path) {
    Object value = path.isEmpty() ? root : root.get(path);
    if (!(value instanceof TomlTable)) {
      throw InputException.expected("a table", source(value)).at(at(path));
    }
    return (TomlTable) value;
  }

  /**
   * The settings in a table, which contains one table per section.
   *
   * @param others other keys that the table may contain
   */
  Overrides overrides(List<String> path, Collection<String> others) {
    Overrides overrides = Overrides.none();
    checkSections(path, others);
    for (String section : table(path).keySet()) {
      if (!others.contains(section)) {
        List<String> inSection = append(path, section);
        for (String name : table(inSection).keySet()) {
          overrides = overrides.and(setting(append(inSection, name), section + "." + name));
        }
      }
    }
    return overrides;
  }

  private void checkSections(List<String> path, Collection<String> others) {
    List<String> known = new ArrayList<>(others);
    Stream.of(Section.values()).map(Section::key).forEach(known::add);
    checkKeys(path, known);
  }

  /** Throws {@link InputException} if a table has any other key. */
  void checkKeys(List<String> path, Collection<String> known) {
    for (String key : table(path).keySet()) {
      if (!known.contains(key)) {
        throw InputException.expected(
                "one of " + String.join(", ", known), Excerpt.of(key) + suggestion(key, known))
            .at(place(append(path, key)));
      }
    }
  }

  /** A similar key, or that of the setting which a key without its section means. */
  private static String suggestion(String key, Collection<String> known) {
    String similar = Suggestion.of(key, known);
    return Settings.meant(key).map(Setting::key).map(Suggestion::naming).orElse(similar);
  }

  private Overrides setting(List<String> path, String key) {
    Setting<?> setting =
        Settings.find(key)
            .filter(found -> found.key().equals(key))
            .orElseThrow(
                () ->
                    InputException.expected(
                            "a setting", Excerpt.of(key) + Settings.suggestion(key, Setting::key))
                        .at(place(path)));
    try {
      return value(setting, root.get(path)).placed(given -> at(path));
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

  /** A TOML value in the syntax of the command line: [64, 64] is 64,64; [[1, 2]] is 1:2. */
  private static String words(Object found) {
    if (found instanceof TomlArray) {
      List<Object> parts = ((TomlArray) found).toList();
      return parts.isEmpty() ? "none" : joined(parts, ",");
    }
    return String.valueOf(found);
  }

  private static String joined(List<Object> parts, String separator) {
    return parts.stream()
        .map(part -> part instanceof TomlArray a ? joined(a.toList(), ":") : String.valueOf(part))
        .collect(Collectors.joining(separator));
  }

  /** A value as written in the file, shortened for messages. */
  static String source(Object found) {
    if (found instanceof TomlTable) {
      return "a table";
    }
    if (found instanceof TomlArray) {
      String parts =
          ((TomlArray) found)
              .toList().stream()
                  .limit(Excerpt.LENGTH)
                  .map(SettingsReader::source)
                  .collect(Collectors.joining(", ", "[", "]"));
      return Excerpt.of(parts);
    }
    return found instanceof String text ? '"' + Excerpt.of(text) + '"' : String.valueOf(found);
  }

  /** {@code wiggly.toml:7: training.learning-rate}. */
  String at(List<String> path) {
    boolean inRun = path.size() > 2 && path.get(0).equals(RUNS);
    return place(path) + ": " + String.join(".", inRun ? path.subList(2, path.size()) : path);
  }

  /** {@code wiggly.toml:7}. */
  String place(List<String> path) {
    return place(root.inputPositionOf(path));
  }

  String place(TomlPosition position) {
    return file.place(position);
  }

  static List<String> append(List<String> path, String last) {
    return Stream.concat(path.stream(), Stream.of(last)).collect(Collectors.toList());
  }
}
