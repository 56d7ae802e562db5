package overfit.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.config.preset.PresetFolder;
import overfit.config.preset.Presets;
import overfit.file.InputException;

/** Reads what a lesson opens, in the words of a command line. */
final class OpeningReader {

  private static final String RUN = "--run";
  private static final String NEGATED = "--no-";

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|([^\\s\"']+)");

  private final Presets presets;
  private final Optional<PresetFolder> folder;
  private final Map<String, Preset> found = new HashMap<>();

  /**
   * @param folder that of the lesson's file; empty for a bundled lesson
   */
  OpeningReader(Presets presets, Optional<PresetFolder> folder) {
    this.presets = presets;
    this.folder = folder;
  }

  /** Options of a command line. */
  private record Options(Optional<String> run, Overrides settings) {}

  /** {@code PRESET [--run NAME] [--SETTING VALUE]...}. */
  Opening opening(String line) {
    List<String> words = words(line);
    if (words.isEmpty() || words.get(0).startsWith("-")) {
      throw InputException.expected(
          "a preset before the options", words.isEmpty() ? "nothing" : words.get(0));
    }
    String word = place(words.get(0));
    Options options = options(words.subList(1, words.size()));
    Preset whole = found.computeIfAbsent(word, this::preset);
    Preset chosen = options.run.map(run -> only(whole, run)).orElse(whole);
    return new Opening(line, word, chosen, options.settings, chosen.specs(options.settings));
  }

  /** Settings for a run of an experiment: the first one without {@code --run}. */
  Solution.Change change(String line, Opening start) {
    Options options = options(words(line));
    String first = start.runs().get(0).name();
    String run = options.run.orElse(first);
    Solution.Change change = new Solution.Change(run, options.settings);
    only(start.preset(), run);
    change.of(start);
    return change;
  }

  /** Whether a solution is settings, not another experiment. */
  static boolean isOptions(String line) {
    return line.startsWith("-");
  }

  private static Preset only(Preset whole, String run) {
    try {
      return whole.only(run);
    } catch (InputException e) {
      throw e.at(RUN);
    }
  }

  private String place(String word) {
    return Presets.isPath(word) && folder.isPresent() ? folder.get().path(word) : word;
  }

  private Preset preset(String word) {
    return Presets.isPath(word) ? presets.read(word) : presets.find(word);
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      String quoted = Optional.ofNullable(word.group(1)).orElse(word.group(2));
      words.add(quoted == null ? word.group() : quoted);
    }
    return words;
  }

  private static Options options(List<String> words) {
    Optional<String> run = Optional.empty();
    Overrides settings = Overrides.none();
    List<String> left = new ArrayList<>(words);
    while (!left.isEmpty()) {
      String[] option = left.remove(0).split("=", 2);
      if (option.length == 2) {
        left.add(0, option[1]);
      }
      if (option[0].equals(RUN)) {
        run = Optional.of(value(option[0], left));
      } else {
        settings = settings.and(setting(option[0], left));
      }
    }
    return new Options(run, settings);
  }

  private static String value(String option, List<String> left) {
    if (left.isEmpty()) {
      throw InputException.expected("a value", "nothing").at(option);
    }
    return left.remove(0);
  }

  private static Overrides setting(String option, List<String> left) {
    boolean negated = option.startsWith(NEGATED);
    String name = negated ? "--" + option.substring(NEGATED.length()) : option;
    Setting<?> setting =
        Settings.all().stream()
            .filter(each -> each.options().contains(name))
            .filter(each -> !negated || each.initial() instanceof Boolean)
            .findFirst()
            .orElseThrow(
                () ->
                    InputException.expected(
                        "a setting", option + Settings.suggestion(name, Setting::option)));
    boolean flag = setting.initial() instanceof Boolean;
    String text = flag ? String.valueOf(!negated) : value(option, left);
    try {
      return Overrides.none().parsing(setting, text);
    } catch (InputException e) {
      throw e.at(option);
    }
  }
}
