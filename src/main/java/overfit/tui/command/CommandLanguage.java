package overfit.tui.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.config.Suggestion;
import overfit.file.InputException;
import overfit.tui.model.HiddenSettings;
import overfit.tui.model.Model;
import overfit.tui.model.SettingEdits;
import overfit.tui.model.Update;
import overfit.tui.widget.CompletionItem;
import overfit.tui.widget.CompletionMatcher;
import overfit.tui.widget.Hint;

/** The language of the palette: the commands, every action by its name, and each setting. */
final class CommandLanguage {

  private static final List<Command> ALL = table();

  /** What editors such as vi call a command. */
  private static final Map<String, String> OF_EDITORS = Map.of("q", "quit");

  private CommandLanguage() {}

  static List<Command> all() {
    return ALL;
  }

  private static List<Command> table() {
    List<Command> all = new ArrayList<>();
    Arrays.stream(CommandWord.values()).map(CommandWord::command).forEach(all::add);
    for (Action action : Action.values()) {
      if (Arrays.stream(CommandWord.values()).noneMatch(word -> word.isFor(action))) {
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
        (context, words) -> withoutArguments(action, context, words),
        Command.NOTHING);
  }

  /** {@code far-back}; the label instead if a setting has that name: {@code new-seed}. */
  static String name(Action action) {
    String name = action.name().replace('_', '-').toLowerCase(Locale.ROOT);
    return Settings.find(name).isEmpty() ? name : action.label().replace(' ', '-');
  }

  private static Update withoutArguments(
      Action action, CommandContext context, List<String> words) {
    if (!words.isEmpty()) {
      String found = String.join(" ", words);
      throw InputException.expected("nothing after " + name(action), found);
    }
    return action.update(context.model());
  }

  /** Runs a line; throws {@link InputException} with what was expected, and a suggestion. */
  static Update run(CommandContext context, String text) {
    List<String> words = words(text.strip());
    String first = words.get(0);
    Optional<Command> command = find(first);
    if (command.isPresent()) {
      return command.get().run().with(context, words.subList(1, words.size()));
    }
    if (Settings.find(first).isPresent()) {
      return CommandHandlers.set(context, words);
    }
    throw unknown(first);
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(ALL.stream().map(Command::name).toList());
    Arrays.stream(CommandWord.values()).map(CommandWord::aliases).forEach(names::addAll);
    Settings.all().stream().map(Setting::name).forEach(names::add);
    return names;
  }

  static Optional<Command> find(String name) {
    return ALL.stream()
        .filter(command -> command.name().equals(OF_EDITORS.getOrDefault(name, name)))
        .findFirst()
        .or(() -> words(name::equals).findFirst());
  }

  /** The commands with a matching alias. */
  private static Stream<Command> words(Predicate<String> alias) {
    return Arrays.stream(CommandWord.values())
        .filter(word -> word.aliases().stream().anyMatch(alias))
        .map(CommandWord::command);
  }

  /** The completions of the last word of a text. */
  static List<CompletionItem> candidates(CommandContext context, String text) {
    List<String> words = words(text);
    String last = words.get(words.size() - 1);
    List<CompletionItem> all = following(context, words);
    List<CompletionItem> found = CompletionMatcher.matching(all, last);
    boolean prefix = found.stream().anyMatch(candidate -> candidate.word().startsWith(last));
    return prefix ? found : aliased(last, all, found);
  }

  /**
   * The commands with an alias and the settings with a synonym that begins so, in preference to
   * names that only contain the letters.
   */
  private static List<CompletionItem> aliased(
      String prefix, List<CompletionItem> all, List<CompletionItem> found) {
    Stream<String> commands = words(alias -> alias.startsWith(prefix)).map(Command::name);
    List<String> names = Stream.concat(commands, settings(prefix).map(Setting::name)).toList();
    List<CompletionItem> aliased = all.stream().filter(i -> names.contains(i.word())).toList();
    return aliased.isEmpty() ? found : aliased;
  }

  /** The setting with that synonym, or else those with one that begins so. */
  private static Stream<Setting<?>> settings(String prefix) {
    Optional<Setting<?>> meant = Settings.meant(prefix);
    return meant.isPresent()
        ? meant.stream()
        : Settings.all().stream()
            .filter(s -> s.synonyms().stream().anyMatch(name -> name.startsWith(prefix)));
  }

  private static List<CompletionItem> following(CommandContext context, List<String> words) {
    if (words.size() == 1) {
      List<CompletionItem> all = new ArrayList<>(ALL.stream().map(Command::candidate).toList());
      all.addAll(ArgumentCompletions.settings(context.model()));
      return all;
    }
    List<String> after = words.subList(1, words.size());
    return find(words.get(0))
        .map(command -> command.complete().after(context, after))
        .orElseGet(() -> ArgumentCompletions.settingAndValue(context, words));
  }

  private static List<String> words(String text) {
    return TypedWords.of(text).words();
  }

  /** The hint for a line that is being typed. */
  static Hint hint(CommandContext context, String text) {
    List<String> words = words(text);
    Optional<Command> command = find(words.get(0));
    boolean sets = command.isEmpty() || command.get().name().equals("set");
    List<String> rest = command.isPresent() ? words.subList(1, words.size()) : words;
    if (sets && rest.size() > 1 && Settings.find(rest.get(0)).isPresent()) {
      String value = String.join(" ", rest.subList(1, rest.size()));
      return ofSetting(context.model(), Settings.find(rest.get(0)).get(), value);
    }
    if (command.isEmpty() && candidates(context, words.get(0)).isEmpty()) {
      return Hint.error(unknown(words.get(0)).getMessage());
    }
    return command.map(c -> Hint.hint(c.synopsis() + ": " + c.help())).orElse(Hint.NONE);
  }

  private static InputException unknown(String word) {
    String similar = Suggestion.of(word, names());
    String near = Settings.meant(word).map(Setting::name).map(Suggestion::naming).orElse(similar);
    return InputException.expected("a command", word + near);
  }

  private static Hint ofSetting(Model model, Setting<?> setting, String value) {
    boolean incomplete =
        value.isBlank()
            || setting.domain().firstWords().stream().anyMatch(word -> word.startsWith(value));
    String wrong = incomplete ? "" : SettingEdits.problem(model, setting, value);
    return wrong.isEmpty()
        ? Hint.hint(
            setting.domain().expected()
                + ", now "
                + HiddenSettings.of(model).text(model.config(), setting)
                + ": "
                + setting.help())
        : Hint.error(wrong);
  }
}
