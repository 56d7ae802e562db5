package overfit.tui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.config.Suggestion;
import overfit.file.InputException;

/** The language of the palette: the words, then every action by its name; and each setting. */
final class Commands {

  private static final List<Command> ALL = table();

  private Commands() {}

  static List<Command> all() {
    return ALL;
  }

  private static List<Command> table() {
    List<Command> all = new ArrayList<>();
    Arrays.stream(Word.values()).map(Word::command).forEach(all::add);
    for (Action action : Action.values()) {
      if (Arrays.stream(Word.values()).noneMatch(word -> word.isFor(action))) {
        all.add(command(action));
      }
    }
    return List.copyOf(all);
  }

  private static Command command(Action action) {
    return new Command(
        name(action),
        "",
        action.pane().map(pane -> pane.title() + ": ").orElse("") + action.help(),
        action.keyLabels(),
        (scope, words) -> alone(action, scope, words),
        Command.NOTHING);
  }

  /** {@code far-back}; where a setting is called so, in the words of the footer: new-seed. */
  static String name(Action action) {
    String name = action.name().replace('_', '-').toLowerCase(Locale.ROOT);
    return Settings.find(name).isEmpty() ? name : action.label().replace(' ', '-');
  }

  private static Update alone(Action action, Scope scope, List<String> words) {
    if (!words.isEmpty()) {
      String found = String.join(" ", words);
      throw InputException.expected("nothing after " + name(action), found);
    }
    return action.update(scope.model());
  }

  /** Throws {@link InputException} with what was expected, and a word that was perhaps meant. */
  static Update run(Scope scope, String text) {
    List<String> words = words(text.strip());
    String first = words.get(0);
    Optional<Command> command = find(first);
    if (command.isPresent()) {
      return command.get().run().with(scope, words.subList(1, words.size()));
    }
    if (Settings.find(first).isPresent()) {
      return Words.set(scope, words);
    }
    throw unknown(first);
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(ALL.stream().map(Command::name).toList());
    Arrays.stream(Word.values()).map(Word::aliases).forEach(names::addAll);
    Settings.all().stream().map(Setting::name).forEach(names::add);
    return names;
  }

  static Optional<Command> find(String name) {
    return ALL.stream()
        .filter(command -> command.name().equals(name))
        .findFirst()
        .or(() -> words(name::equals).findFirst());
  }

  /** Those that other words stand for too. */
  private static Stream<Command> words(Predicate<String> alias) {
    return Arrays.stream(Word.values())
        .filter(word -> word.aliases().stream().anyMatch(alias))
        .map(Word::command);
  }

  /** What the last word of a text may become. */
  static List<Candidate> candidates(Scope scope, String text) {
    List<String> words = words(text);
    String last = words.get(words.size() - 1);
    List<Candidate> found = Completion.matching(following(scope, words), last);
    boolean begun = found.stream().anyMatch(candidate -> candidate.word().startsWith(last));
    return begun || words.size() > 1 ? found : meant(last, found);
  }

  /** What is meant by another word, rather than words that only have its letters. */
  private static List<Candidate> meant(String begin, List<Candidate> found) {
    List<Candidate> meant =
        words(alias -> alias.startsWith(begin)).map(Command::candidate).toList();
    return meant.isEmpty() ? found : meant;
  }

  private static List<Candidate> following(Scope scope, List<String> words) {
    if (words.size() == 1) {
      List<Candidate> all = new ArrayList<>(ALL.stream().map(Command::candidate).toList());
      all.addAll(Choices.settings(scope.model()));
      return all;
    }
    List<String> after = words.subList(1, words.size());
    return find(words.get(0))
        .map(command -> command.complete().after(scope, after))
        .orElseGet(() -> Choices.settingAndValue(scope, words));
  }

  /** Separated by spaces; the last is empty where a space is before the cursor. */
  static List<String> words(String text) {
    return List.of(text.stripLeading().split(" +", -1));
  }

  /** What to say of a text that is not complete yet. */
  static Remark remark(Scope scope, String text) {
    List<String> words = words(text);
    Optional<Command> command = find(words.get(0));
    boolean sets = command.isEmpty() || command.get().name().equals("set");
    List<String> rest = command.isPresent() ? words.subList(1, words.size()) : words;
    if (sets && rest.size() > 1 && Settings.find(rest.get(0)).isPresent()) {
      String value = String.join(" ", rest.subList(1, rest.size()));
      return ofSetting(scope.model(), Settings.find(rest.get(0)).get(), value);
    }
    if (command.isEmpty() && candidates(scope, words.get(0)).isEmpty()) {
      return Remark.error(unknown(words.get(0)).getMessage());
    }
    return command.map(c -> Remark.hint(c.synopsis() + ": " + c.help())).orElse(Remark.NONE);
  }

  private static InputException unknown(String word) {
    return InputException.expected("a command", word + Suggestion.of(word, names()));
  }

  private static Remark ofSetting(Model model, Setting<?> setting, String value) {
    boolean begun =
        value.isBlank()
            || setting.domain().choices().stream().anyMatch(word -> word.startsWith(value));
    String wrong = begun ? "" : Edits.problem(model, setting, value);
    return wrong.isEmpty()
        ? Remark.hint(
            setting.domain().expected()
                + ", now "
                + model.config().text(setting)
                + ": "
                + setting.help())
        : Remark.error(wrong);
  }
}
