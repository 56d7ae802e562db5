package overfit.tui.command;

import java.math.BigDecimal;
import java.util.List;
import overfit.config.Config;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.config.Suggestion;
import overfit.file.InputException;
import overfit.screen.Theme;
import overfit.train.Speed;
import overfit.train.export.ExportFormat;
import overfit.train.rate.RateRange;
import overfit.tui.learn.LessonActions;
import overfit.tui.model.Effect;
import overfit.tui.model.Model;
import overfit.tui.model.RunEntry;
import overfit.tui.model.RunOrder;
import overfit.tui.model.SettingEdits;
import overfit.tui.model.SettingsRows;
import overfit.tui.model.TimeTravel;
import overfit.tui.model.Update;
import overfit.tui.model.View;
import overfit.tui.page.step.StepActions;
import overfit.tui.page.sweep.SeedSweeps;
import overfit.tui.rate.RateDialog;
import overfit.tui.save.ExportActions;
import overfit.tui.save.SaveActions;
import overfit.tui.save.SavedRuns;
import overfit.tui.settings.AdviceActions;
import overfit.tui.settings.RunActions;
import overfit.tui.settings.SweepActions;

/** The effect of each {@link CommandWord} with its arguments. */
final class CommandHandlers {

  /** The words for an epoch of the selected run. */
  static final String BEST = "best";

  static final String VERDICT = "verdict";

  /** Between the values of a sweep and its seeds. */
  static final String SEEDS = "seeds";

  /** Instead of a format, drops what is being exported. */
  static final String STOP = "stop";

  /** Instead of a lesson's name, closes the open one. */
  static final String OFF = "off";

  private static final long LAST_EPOCH = 1_000_000_000;

  private CommandHandlers() {}

  static Update set(CommandContext context, List<String> words) {
    Setting<?> setting = setting(words);
    String value = String.join(" ", words.subList(1, words.size()));
    return SettingEdits.parse(context.model(), setting, value);
  }

  /** The setting that the first word names. */
  private static Setting<?> setting(List<String> words) {
    String found = words.isEmpty() ? "" : words.get(0);
    return Settings.find(found)
        .orElseThrow(
            () ->
                InputException.expected(
                    "a setting", found + Settings.suggestion(found, Setting::name)));
  }

  static Update preset(CommandContext context, List<String> words) {
    String name = only(words, "a preset's name");
    boolean file = name.endsWith(".toml") || name.contains("/");
    return file || context.names().presets().isEmpty()
        ? Update.of(context.model()).and(new Effect.Open(name))
        : Update.of(context.model())
            .and(new Effect.Open(known("a preset", name, context.names().presets())));
  }

  /** Without a name, all lessons are listed. */
  static Update lesson(CommandContext context, List<String> words) {
    Model model = context.model();
    if (words.isEmpty()) {
      return Update.of(model).and(new Effect.ListLessons());
    }
    String name = only(words, "a lesson's name, or " + OFF);
    return name.equals(OFF)
        ? LessonActions.close(model)
        : Update.of(model).and(new Effect.OpenLesson(name));
  }

  static Update goTo(CommandContext context, List<String> words) {
    String expected = "an epoch from 0 to " + LAST_EPOCH + ", " + BEST + " or " + VERDICT;
    String text = only(words, expected);
    if (text.equals(BEST)) {
      return TimeTravel.best(context.model());
    }
    if (text.equals(VERDICT)) {
      return TimeTravel.verdict(context.model());
    }
    if (!text.matches("\\d{1,10}") || Long.parseLong(text) > LAST_EPOCH) {
      throw InputException.expected(expected, text);
    }
    return TimeTravel.go(context.model(), Long.parseLong(text));
  }

  static Update run(CommandContext context, List<String> words) {
    Model model = context.model();
    List<String> names = model.runs().entries().stream().map(RunEntry::name).toList();
    String name = known("a run", only(words, "a run's name"), names);
    return Update.of(SettingsRows.select(model, SettingsRows.FIRST_RUN + names.indexOf(name)));
  }

  static Update rename(CommandContext context, List<String> words) {
    return RunActions.rename(context.model(), only(words, "a name"));
  }

  static Update save(CommandContext context, List<String> words) {
    return SaveActions.save(context.model(), only(words, "a preset's name"));
  }

  static Update open(CommandContext context, List<String> words) {
    return Update.of(context.model()).and(new Effect.OpenData(DataWords.named(words)));
  }

  static Update export(CommandContext context, List<String> words) {
    String format = words.isEmpty() ? "" : words.get(0);
    if (words.equals(List.of(STOP))) {
      return Update.of(context.model()).and(new Effect.StopExport());
    }
    String file = String.join(" ", words.subList(Math.min(1, words.size()), words.size()));
    return ExportActions.export(context.model(), ExportFormat.of(format), file);
  }

  static Update sweep(CommandContext context, List<String> words) {
    Setting<?> setting = setting(words);
    int end = words.contains(SEEDS) ? words.indexOf(SEEDS) : words.size();
    List<String> values = words.subList(1, Math.max(1, end));
    if (values.isEmpty()) {
      throw InputException.expected("values of " + setting.name(), "");
    }
    return end == words.size()
        ? SweepActions.add(context.model(), setting, values)
        : sweep(context.model(), setting, values, words.subList(end + 1, words.size()));
  }

  private static Update sweep(
      Model model, Setting<?> setting, List<String> values, List<String> seeds) {
    List<Config> configs = SweepActions.configs(model.config(), setting, values);
    return SeedSweeps.ofValues(model, model.entry().spec(), setting, configs, seeds);
  }

  static Update seeds(CommandContext context, List<String> words) {
    return SeedSweeps.ofRuns(context.model(), SavedRuns.of(context.model()), words);
  }

  static Update sort(CommandContext context, List<String> words) {
    String by = only(words, "given, test or a setting");
    return RunActions.sort(
        context.model(),
        switch (by) {
          case "given" -> RunOrder.GIVEN;
          case "test" -> RunOrder.TEST;
          default -> RunOrder.by(setting(List.of(by)));
        });
  }

  static Update findRate(CommandContext context, List<String> words) {
    RateRange usual = RateRange.USUAL;
    if (words.isEmpty()) {
      return RateDialog.open(context.model(), usual);
    }
    if (words.size() != 2) {
      throw InputException.expected("the lowest and the highest rate", String.join(" ", words));
    }
    double from = RateRange.parse(words.get(0));
    double to = RateRange.parse(words.get(1));
    if (to <= from) {
      throw InputException.expected("a rate above " + words.get(0), words.get(1));
    }
    return RateDialog.open(context.model(), new RateRange(from, to, usual.steps()));
  }

  static Update advice(CommandContext context, List<String> words) {
    return AdviceActions.apply(context.model(), only(words, "a setting"));
  }

  static Update parameter(CommandContext context, List<String> words) {
    return StepActions.follow(context.model(), only(words, "a parameter such as W1[0][0]"));
  }

  static Update theme(CommandContext context, List<String> words) {
    String name = known("a theme", only(words, "a theme's name"), Theme.names());
    View view = context.model().view().withTheme(Theme.named(name).orElseThrow());
    return Update.of(context.model().withView(view)).saying("theme " + name);
  }

  static Update speed(CommandContext context, List<String> words) {
    String expected = "epochs per second above 0, or max";
    String text = only(words, expected);
    if (text.equals("max")) {
      return TrainingActions.speed(context.model(), Speed.UNLIMITED);
    }
    try {
      return TrainingActions.speed(context.model(), new Speed(new BigDecimal(text).doubleValue()));
    } catch (IllegalArgumentException e) { // NumberFormatException included
      throw InputException.expected(expected, text);
    }
  }

  /** The only argument, which may have spaces. */
  private static String only(List<String> words, String expected) {
    String argument = String.join(" ", words).strip();
    if (argument.isEmpty()) {
      throw InputException.expected(expected, "");
    }
    return argument;
  }

  private static String known(String what, String word, List<String> all) {
    if (!all.contains(word)) {
      throw InputException.expected(what, word + Suggestion.of(word, all));
    }
    return word;
  }
}
