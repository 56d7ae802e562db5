package overfit.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.config.preset.PresetFolder;
import overfit.config.preset.Presets;
import overfit.file.InputException;
import overfit.file.ShellWords;

/** Reads what a lesson opens, in the words of a command line. */
final class OpeningReader {

  private static final String RUN = "--run";
  private static final String NEGATED = "--no-";

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
  private record Options(
      Optional<String> run, Overrides settings, Map<String, List<String>> words) {}

  /** {@code PRESET [--run NAME] [--SETTING VALUE]...}. */
  Opening opening(String line) {
    List<String> words = ShellWords.of(line);
    if (words.isEmpty() || words.get(0).startsWith("-")) {
      throw InputException.expected(
          "a preset before the options", words.isEmpty() ? "nothing" : words.get(0));
    }
    String word = place(words.get(0));
    Options options = options(words.subList(1, words.size()));
    Preset whole = found.computeIfAbsent(word, this::preset);
    Preset chosen = options.run.map(run -> only(whole, run)).orElse(whole);
    return new Opening(
        line, word, options.words, chosen, options.settings, chosen.specs(options.settings));
  }

  /** Settings for a run of an experiment: the first one without {@code --run}. */
  Solution.Change change(String line, Opening start) {
    Options options = options(ShellWords.of(line));
    String first = start.runs().get(0).name();
    String run = options.run.orElse(first);
    Solution.Change change = new Solution.Change(run, options.words, options.settings);
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

  private static Options options(List<String> words) {
    Optional<String> run = Optional.empty();
    Overrides settings = Overrides.none();
    Map<String, List<String>> given = new LinkedHashMap<>();
    List<String> left = new ArrayList<>(words);
    while (!left.isEmpty()) {
      String[] option = left.remove(0).split("=", 2);
      if (option.length == 2) {
        left.add(0, option[1]);
      }
      List<String> before = List.copyOf(left);
      String name = RUN;
      if (option[0].equals(RUN)) {
        run = Optional.of(value(option[0], left));
      } else {
        Setting<?> setting = setting(option[0]);
        settings = settings.and(value(setting, option[0], left));
        name = setting.option();
      }
      List<String> taken = before.subList(0, before.size() - left.size());
      given.put(name, Stream.concat(Stream.of(option[0]), taken.stream()).toList());
    }
    return new Options(run, settings, given);
  }

  private static String value(String option, List<String> left) {
    if (left.isEmpty()) {
      throw InputException.expected("a value", "nothing").at(option);
    }
    return left.remove(0);
  }

  private static Setting<?> setting(String option) {
    boolean negated = option.startsWith(NEGATED);
    String name = negated ? "--" + option.substring(NEGATED.length()) : option;
    return Settings.all().stream()
        .filter(each -> each.options().contains(name))
        .filter(each -> !negated || each.initial() instanceof Boolean)
        .findFirst()
        .orElseThrow(
            () ->
                InputException.expected(
                    "a setting", option + Settings.suggestion(name, Setting::option)));
  }

  private static Overrides value(Setting<?> setting, String option, List<String> left) {
    boolean flag = setting.initial() instanceof Boolean;
    String text = flag ? String.valueOf(!option.startsWith(NEGATED)) : value(option, left);
    try {
      return Overrides.none().parsing(setting, text);
    } catch (InputException e) {
      throw e.at(option);
    }
  }
}
