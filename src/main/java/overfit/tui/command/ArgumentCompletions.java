package overfit.tui.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.screen.Theme;
import overfit.train.export.ExportFormat;
import overfit.train.step.ParameterNames;
import overfit.tui.model.HiddenSettings;
import overfit.tui.model.Model;
import overfit.tui.model.RunAdvice;
import overfit.tui.model.RunEntry;
import overfit.tui.model.RunOrder;
import overfit.tui.widget.CompletionItem;

/** Completions of the arguments of each {@link CommandWord}. */
final class ArgumentCompletions {

  private static final List<String> SPEEDS = List.of("max", "10", "60", "250", "1000");

  private ArgumentCompletions() {}

  static List<CompletionItem> settingAndValue(CommandContext context, List<String> words) {
    return words.size() < 2 ? setting(context, words) : value(words);
  }

  /** The settings, each with its current value. */
  static List<CompletionItem> setting(CommandContext context, List<String> words) {
    return words.size() == 1 ? settings(context.model()) : List.of();
  }

  /** After a value, the word before the seeds. */
  static List<CompletionItem> sweep(CommandContext context, List<String> words) {
    if (words.size() < 2) {
      return setting(context, words);
    }
    int seeds = words.indexOf(CommandHandlers.SEEDS);
    if (seeds >= 0 && seeds < words.size() - 1) {
      return seeds(context, words.subList(seeds + 1, words.size()));
    }
    return words.size() == 2
        ? value(words)
        : List.of(new CompletionItem(CommandHandlers.SEEDS, "with each of some seeds", "", true));
  }

  /** Twenty seeds, from that of the selected run on. */
  static List<CompletionItem> seeds(CommandContext context, List<String> words) {
    long first = context.model().config().get(Settings.SEED);
    return words.size() == 1
        ? List.of(CompletionItem.last(first + ".." + (first + 19), "twenty seeds"))
        : List.of();
  }

  static List<CompletionItem> settings(Model model) {
    List<CompletionItem> all = new ArrayList<>();
    for (Setting<?> setting : Settings.all()) {
      String current = HiddenSettings.of(model).text(model.config(), setting);
      all.add(new CompletionItem(setting.name(), setting.help(), current, true));
    }
    return all;
  }

  private static List<CompletionItem> value(List<String> words) {
    Optional<Setting<?>> setting = Settings.find(words.get(0));
    return words.size() == 2 && setting.isPresent()
        ? plain(setting.get().domain().firstWords())
        : List.of();
  }

  static List<CompletionItem> preset(CommandContext context, List<String> words) {
    return words.size() == 1 ? plain(context.names().presets()) : List.of();
  }

  static List<CompletionItem> lesson(CommandContext context, List<String> words) {
    List<CompletionItem> all = new ArrayList<>(plain(context.names().lessons()));
    all.add(CompletionItem.last(CommandHandlers.OFF, "close the lesson"));
    return words.size() == 1 ? all : List.of();
  }

  static List<CompletionItem> run(CommandContext context, List<String> words) {
    return words.size() == 1
        ? plain(context.model().runs().entries().stream().map(RunEntry::name).toList())
        : List.of();
  }

  static List<CompletionItem> epoch(CommandContext context, List<String> words) {
    return words.size() == 1
        ? List.of(
            CompletionItem.last(CommandHandlers.BEST, "the best epoch of the selected run"),
            CompletionItem.last(CommandHandlers.VERDICT, "the epoch since which its verdict holds"))
        : List.of();
  }

  static List<CompletionItem> format(CommandContext context, List<String> words) {
    List<CompletionItem> all = new ArrayList<>();
    for (ExportFormat format : ExportFormat.values()) {
      all.add(new CompletionItem(format.key(), format.help(), "", true));
    }
    all.add(CompletionItem.last(CommandHandlers.STOP, "end an export that is not written yet"));
    return words.size() == 1 ? all : List.of();
  }

  /** The settings that differ are enough: by the others there is nothing to sort. */
  static List<CompletionItem> order(CommandContext context, List<String> words) {
    List<CompletionItem> all = new ArrayList<>();
    all.add(CompletionItem.last("given", "without sorting"));
    all.add(CompletionItem.last("test", "lowest test loss first"));
    for (Setting<?> setting : RunOrder.differing(context.model())) {
      all.add(CompletionItem.last(setting.name(), setting.help()));
    }
    return words.size() == 1 ? all : List.of();
  }

  /** The settings of the remedies, each with the value it would get. */
  static List<CompletionItem> advice(CommandContext context, List<String> words) {
    return RunAdvice.of(context.model()).filter(advice -> words.size() == 1).stream()
        .flatMap(advice -> advice.all().stream())
        .map(each -> new CompletionItem(each.setting().name(), each.words(), each.value(), false))
        .toList();
  }

  /** The first of the weights and of the biases of each layer. */
  static List<CompletionItem> parameter(CommandContext context, List<String> words) {
    return words.size() == 1
        ? plain(ParameterNames.of(context.model().config()).firsts())
        : List.of();
  }

  static List<CompletionItem> theme(CommandContext context, List<String> words) {
    return words.size() == 1
        ? Theme.all().stream().map(t -> CompletionItem.last(t.name(), t.about())).toList()
        : List.of();
  }

  static List<CompletionItem> speed(CommandContext context, List<String> words) {
    return words.size() == 1 ? plain(SPEEDS) : List.of();
  }

  private static List<CompletionItem> plain(List<String> words) {
    return words.stream().map(word -> CompletionItem.last(word, "")).toList();
  }
}
