package overfit.tui;

import java.math.BigDecimal;
import java.util.List;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.config.Suggestion;
import overfit.file.InputException;
import overfit.screen.Theme;
import overfit.train.Speed;

/** What each {@link Word} does with the words after it. */
final class Words {

  private static final long LAST_EPOCH = 1_000_000_000;

  private Words() {}

  static Update set(Scope scope, List<String> words) {
    Setting<?> setting = setting(words);
    String value = String.join(" ", words.subList(1, words.size()));
    return Edits.parse(scope.model(), setting, value);
  }

  /** The setting that the first word names. */
  private static Setting<?> setting(List<String> words) {
    String found = words.isEmpty() ? "" : words.get(0);
    List<String> names = Settings.all().stream().map(Setting::name).toList();
    return Settings.find(found)
        .orElseThrow(
            () -> InputException.expected("a setting", found + Suggestion.of(found, names)));
  }

  static Update preset(Scope scope, List<String> words) {
    String name = only(words, "a preset's name");
    boolean file = name.endsWith(".toml") || name.contains("/");
    return file || scope.presets().isEmpty()
        ? Update.of(scope.model()).and(new Effect.Open(name))
        : Update.of(scope.model()).and(new Effect.Open(known("a preset", name, scope.presets())));
  }

  static Update goTo(Scope scope, List<String> words) {
    String expected = "an epoch from 0 to " + LAST_EPOCH;
    String text = only(words, expected);
    if (!text.matches("\\d{1,10}") || Long.parseLong(text) > LAST_EPOCH) {
      throw InputException.expected(expected, text);
    }
    return Travel.go(scope.model(), Long.parseLong(text));
  }

  static Update run(Scope scope, List<String> words) {
    Model model = scope.model();
    List<String> names = model.plan().entries().stream().map(Entry::name).toList();
    String name = known("a run", only(words, "a run's name"), names);
    return Update.of(Rows.select(model, Rows.FIRST_RUN + names.indexOf(name)));
  }

  static Update rename(Scope scope, List<String> words) {
    return RunKeys.rename(scope.model(), only(words, "a name"));
  }

  static Update save(Scope scope, List<String> words) {
    return SaveKeys.save(scope.model(), only(words, "a preset's name"));
  }

  static Update open(Scope scope, List<String> words) {
    if (words.isEmpty()) {
      throw InputException.expected("a file of points", "");
    }
    return FitKeys.open(scope.model(), String.join(" ", words));
  }

  static Update export(Scope scope, List<String> words) {
    if (words.isEmpty() || !words.get(0).equals("csv")) {
      throw InputException.expected("csv", String.join(" ", words));
    }
    String given = String.join(" ", words.subList(1, words.size()));
    String file = given.isEmpty() ? scope.model().desk().preset() + ".csv" : given;
    Model model = scope.model();
    return Update.of(model)
        .and(new Effect.Write(file, LossTable.csv(model), LossTable.note(model)));
  }

  static Update sweep(Scope scope, List<String> words) {
    Setting<?> setting = setting(words);
    List<String> values = words.subList(1, words.size());
    if (values.isEmpty()) {
      throw InputException.expected("values of " + setting.name(), "");
    }
    return SweepKeys.add(scope.model(), setting, values);
  }

  static Update theme(Scope scope, List<String> words) {
    String name = known("a theme", only(words, "a theme's name"), Theme.names());
    View view = scope.model().view().withTheme(Theme.named(name).orElseThrow());
    return Update.of(scope.model().withView(view)).saying("theme " + name);
  }

  static Update speed(Scope scope, List<String> words) {
    String expected = "epochs per second above 0, or max";
    String text = only(words, expected);
    if (text.equals("max")) {
      return Action.speed(scope.model(), Speed.UNLIMITED);
    }
    try {
      return Action.speed(scope.model(), new Speed(new BigDecimal(text).doubleValue()));
    } catch (IllegalArgumentException e) { // no number is one too
      throw InputException.expected(expected, text);
    }
  }

  private static String only(List<String> words, String expected) {
    if (words.size() != 1) {
      throw InputException.expected(expected, String.join(" ", words));
    }
    return words.get(0);
  }

  private static String known(String what, String word, List<String> all) {
    if (!all.contains(word)) {
      throw InputException.expected(what, word + Suggestion.of(word, all));
    }
    return word;
  }
}
