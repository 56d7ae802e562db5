package overfit.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.screen.Theme;

/** What may follow each {@link Word}. */
final class Choices {

  private static final List<String> SPEEDS = List.of("max", "10", "60", "250", "1000");

  private Choices() {}

  static List<Candidate> settingAndValue(Scope scope, List<String> words) {
    return words.size() < 2 ? setting(scope, words) : value(words);
  }

  /** The settings, each with the value that it has. */
  static List<Candidate> setting(Scope scope, List<String> words) {
    return words.size() == 1 ? settings(scope.model()) : List.of();
  }

  static List<Candidate> settings(Model model) {
    List<Candidate> all = new ArrayList<>();
    for (Setting<?> setting : Settings.all()) {
      String now = model.config().text(setting);
      all.add(new Candidate(setting.name(), setting.help(), now, true));
    }
    return all;
  }

  private static List<Candidate> value(List<String> words) {
    Optional<Setting<?>> setting = Settings.find(words.get(0));
    return words.size() == 2 && setting.isPresent()
        ? plain(setting.get().domain().choices())
        : List.of();
  }

  static List<Candidate> preset(Scope scope, List<String> words) {
    return words.size() == 1 ? plain(scope.presets()) : List.of();
  }

  static List<Candidate> run(Scope scope, List<String> words) {
    return words.size() == 1
        ? plain(scope.model().plan().entries().stream().map(Entry::name).toList())
        : List.of();
  }

  static List<Candidate> format(Scope scope, List<String> words) {
    return words.size() == 1
        ? List.of(new Candidate("csv", "epochs and losses, a line each", "", true))
        : List.of();
  }

  static List<Candidate> theme(Scope scope, List<String> words) {
    return words.size() == 1
        ? Theme.all().stream().map(t -> Candidate.last(t.name(), t.about())).toList()
        : List.of();
  }

  static List<Candidate> speed(Scope scope, List<String> words) {
    return words.size() == 1 ? plain(SPEEDS) : List.of();
  }

  private static List<Candidate> plain(List<String> words) {
    return words.stream().map(word -> Candidate.last(word, "")).toList();
  }
}
