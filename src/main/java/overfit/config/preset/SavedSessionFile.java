package overfit.config.preset;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tomlj.TomlArray;
import overfit.config.FileFormat;
import overfit.config.Preset;
import overfit.file.InputException;
import overfit.file.toml.ParsedToml;

/** The file of a {@link SavedSession}: a preset with an additional table {@code [session]}. */
final class SavedSessionFile {

  /** How the text of each begins, whatever its version. */
  static final String START = FileFormat.KEY + " = \"";

  static final String SESSION = "session";
  private static final String PRESET = "preset";
  private static final String CHANGED = "changed";
  private static final String EPOCH = "epoch";
  private static final String PLAYING = "playing";
  private static final String SPEED = "speed";
  private static final String GOAL = "goal";
  private static final String SELECTED = "selected";
  private static final String BASELINE = "baseline";
  private static final String HIDDEN = "hidden";
  private static final List<String> KEYS =
      List.of(PRESET, CHANGED, EPOCH, GOAL, PLAYING, SPEED, SELECTED, BASELINE, HIDDEN);

  private final SettingsReader file;

  private SavedSessionFile(SettingsReader file) {
    this.file = file;
  }

  static String toToml(SavedSession last) {
    String preset = PresetWriter.toToml(last.preset());
    String speed =
        Double.isInfinite(last.speed()) ? "inf" : TomlText.value(last.speed(), 0).strip();
    return preset
        + "\n["
        + SESSION
        + "]\n"
        + line(PRESET, TomlText.quoted(last.word()))
        + line(CHANGED, String.valueOf(last.changed()))
        + line(EPOCH, String.valueOf(last.epoch()))
        + line(GOAL, String.valueOf(last.goal()))
        + line(PLAYING, String.valueOf(last.playing()))
        + line(SPEED, speed)
        + line(SELECTED, TomlText.quoted(last.selected()))
        + line(BASELINE, TomlText.quoted(last.baseline()))
        + line(HIDDEN, names(last.hidden()));
  }

  private static String names(List<String> names) {
    return names.stream().map(TomlText::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String line(String key, String value) {
    return key + " = " + value + "\n";
  }

  /** Whether it is TOML and has the state of an experiment, which is written last. */
  static boolean isWhole(String text) {
    ParsedToml toml = new ParsedToml("", text, 0);
    return toml.isValid() && toml.table().contains(List.of(SESSION, HIDDEN));
  }

  /** Reads a session; throws {@link InputException}, with file and line, at the first error. */
  static SavedSession read(String label, String text) {
    return new SavedSessionFile(PresetReader.parsed(label, text)).last();
  }

  private SavedSession last() {
    PresetReader.format(file);
    if (file.get(List.of(SESSION)) == null) {
      throw InputException.expected("[session], the state of the experiment", "none")
          .at(file.place(List.of()));
    }
    file.checkKeys(List.of(SESSION), KEYS);
    String word = value(PRESET, String.class, each -> !each.isBlank(), "a preset's name or file");
    Preset preset = new PresetReader(file, PresetFolder.WORKING).preset(Presets.nameOf(word));
    return new SavedSession(
        preset,
        word,
        file.get(List.of(SESSION, CHANGED)) != null
            && value(CHANGED, Boolean.class, each -> true, "true or false"),
        value(EPOCH, Long.class, each -> each >= 0, "a whole number from 0"),
        value(GOAL, Long.class, each -> each >= 0, "a whole number from 0"),
        value(PLAYING, Boolean.class, each -> true, "true or false"),
        value(SPEED, Double.class, each -> each > 0, "a number above 0 with a point, or inf"),
        value(SELECTED, String.class, each -> true, "a run's name"),
        value(BASELINE, String.class, each -> true, "a run's name, or empty"),
        hidden());
  }

  private List<String> hidden() {
    TomlArray names = value(HIDDEN, TomlArray.class, each -> true, "names of runs in brackets");
    return names.toList().stream().map(String::valueOf).toList();
  }

  private <T> T value(String key, Class<T> type, Predicate<T> allows, String expected) {
    List<String> path = List.of(SESSION, key);
    Object found = file.get(path);
    if (type.isInstance(found) && allows.test(type.cast(found))) {
      return type.cast(found);
    }
    List<String> place = found == null ? List.of(SESSION) : path;
    throw InputException.expected(
            key + " = " + expected, found == null ? "none" : SettingsReader.source(found))
        .at(file.at(place));
  }
}
