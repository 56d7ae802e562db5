package overfit.tui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Overrides;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.data.table.ColumnChoice;
import overfit.file.InputException;
import overfit.screen.Theme;
import overfit.train.Order;
import overfit.train.Speed;
import overfit.train.export.ExportFormat;
import overfit.train.sweep.Cell;
import overfit.train.sweep.SweepPlan;
import overfit.tui.Models;
import overfit.tui.model.Effect;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.SettingEdits;
import overfit.tui.model.SettingsRow;
import overfit.tui.model.SettingsRows;
import overfit.tui.model.Update;
import overfit.tui.save.ExportActions;
import overfit.tui.save.SaveActions;
import overfit.tui.settings.SweepActions;
import overfit.tui.widget.CompletionItem;

class CommandLanguageTest {

  private static final Model LESSON = Models.lesson();

  private static final Model TRAINED = Models.trained(LESSON, 3);

  private static Update run(Model model, String text) {
    return CommandLanguage.run(
        new CommandContext(model, new KnownNames(List.of("l2", "dropout"), List.of())), text);
  }

  @Test
  void everyNameIsOfOneCommandOrSetting() {
    List<String> names =
        Stream.concat(
                CommandLanguage.all().stream().map(Command::name),
                Settings.all().stream().map(Setting::name))
            .toList();
    assertEquals(names.size(), new HashSet<>(names).size(), names.toString());
    names.forEach(name -> assertTrue(name.matches("[a-z][a-z0-9-]*"), name));
  }

  @ParameterizedTest
  @EnumSource
  void everyActionCanBeSaidWithItsKeysBeside(Action action) {
    String name = CommandLanguage.name(action);
    Command command = CommandLanguage.find(name).orElseThrow();
    assertEquals(action.keyLabels(), command.keys());
    Model model = LESSON.withNotice("before");
    assertEquals(action.update(model), run(model, name));
  }

  @Test
  void anActionThatIsCalledLikeASettingHasAnotherName() {
    assertEquals("new-seed", CommandLanguage.name(Action.SEED));
    assertEquals("new-noise", CommandLanguage.name(Action.NOISE));
    assertEquals("far-back", CommandLanguage.name(Action.FAR_BACK));
  }

  static List<Setting<?>> settings() {
    return Settings.all();
  }

  @ParameterizedTest
  @MethodSource("settings")
  void everySettingCanBeSetByItsNameItsKeyAndWithoutSet(Setting<?> setting) {
    assertSets(setting);
  }

  private static <T> void assertSets(Setting<T> setting) {
    Model model = Models.with(LESSON, 0, Settings.MOMENTUM, "0.5"); // which nesterov needs
    T next = setting.domain().nudge(model.config().get(setting), true);
    String value = setting.domain().format(next);
    for (String words : List.of("set " + setting.name(), "set " + setting.key(), setting.name())) {
      Update expected = SettingEdits.set(model, setting, setting.domain().parse(value));
      assertEquals(expected, run(model, words + " " + value), words);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyWordHasItsUseAndItsHelp(CommandWord word) {
    Command command = word.command();
    assertTrue(command.usage().matches("[A-Za-z\\[][A-Za-z. |\\]\\[-]*"), command.usage());
    assertTrue(command.help().matches("[a-z].{8,60}[^.]"), command.help());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seeds 42..44              | none l2 dropout | 42 43 44",
        "seeds 3,1                 | none l2 dropout | 3 1",
        "seeds 3 1 3               | none l2 dropout | 3 1",
        "sweep l2 0 1 seeds 5..6   | none none       | 5 6",
        "sweep l2 0,1,2 seeds 5    | none none none  | 5",
        "sweep l2 1..4:log:3 seeds 5 | none none none | 5",
      })
  void seedsAreTrainedInTheBackground(String line, String runs, String seeds) {
    Update update = run(LESSON, line);
    SweepPlan plan = ((Effect.Sweep) update.effects().get(0)).plan();
    assertEquals(runs, join(plan.cells().stream().map(Cell::run)));
    plan.cells().forEach(cell -> assertEquals(seeds, join(cell.seeds().stream())));
    assertEquals(Page.SWEEP, update.model().view().page());
    assertEquals(LESSON.runs(), update.model().runs());
  }

  private static String join(Stream<?> words) {
    return words.map(Object::toString).collect(Collectors.joining(" "));
  }

  @Test
  void aSweepOverSeedsIsOfTheRunsAsTheyAreSetNow() {
    Model edited = Models.with(LESSON, 1, Settings.L2, "0.5");
    SweepPlan all = ((Effect.Sweep) run(edited, "seeds 1..2").effects().get(0)).plan();
    assertEquals(0.5, all.cells().get(1).spec().config().get(Settings.L2));
    Model second = edited.withSelection(1, SettingsRows.FIRST_RUN + 1);
    SweepPlan values =
        ((Effect.Sweep) run(second, "sweep dropout 0 0.1 seeds 1").effects().get(0)).plan();
    assertEquals(List.of(Settings.DROPOUT), values.swept());
    values
        .cells()
        .forEach(cell -> assertEquals(0.5, cell.spec().config().get(Settings.L2), cell.run()));
  }

  @Test
  void baselinesAreShownBesideAllRuns() {
    Update set = run(LESSON, "baseline polynomial 3,spline");
    assertEquals(
        List.of("polynomial 3,spline"),
        set.model().runs().entries().stream()
            .map(entry -> entry.settings().text(Settings.BASELINE))
            .distinct()
            .toList());
    assertEquals(
        "baseline polynomial 3,spline: the networks stay as they are", set.model().notice());
    assertEquals(LESSON.runs(), run(set.model(), "baseline none").model().runs());
    CommandContext context = new CommandContext(LESSON, KnownNames.NONE);
    assertEquals(
        List.of("none", "polynomial", "ridge", "spline"),
        CommandLanguage.candidates(context, "baseline ").stream()
            .map(CompletionItem::word)
            .toList());
  }

  @Test
  void presetOpensOne() {
    Update open = Update.of(LESSON).and(new Effect.Open("dropout"));
    assertEquals(open, run(LESSON, "preset dropout"));
    assertEquals(
        Update.of(LESSON).and(new Effect.Open("./mine.toml")), run(LESSON, "preset ./mine.toml"));
  }

  @Test
  void goToShowsThePastAndTrainsUpToWhatIsToCome() {
    Model trained = Models.trained(LESSON, 20);
    OptionalLong past = OptionalLong.of(7);
    assertEquals(
        Update.of(trained.withVisited(past)).ordering(Order.Go.of(0, 7)), run(trained, "goto 7"));
    assertEquals(
        Update.of(trained).ordering(Order.Go.of(0, 20)), run(trained.withVisited(past), "goto 20"));
    assertEquals(
        Update.of(trained)
            .ordering(Order.Go.of(0, 400))
            .sayingWhileTraining("trains up to epoch 400"),
        run(trained, "goto 400"));
    assertEquals("trains up to epoch 900, past 500", run(trained, "goto 900").model().notice());
  }

  @ParameterizedTest
  @ValueSource(strings = {"data", "csv"})
  void anotherWordForAFileOfPointsIsCompletedToTheOneThatIsListed(String alias) {
    assertEquals(run(LESSON, "open none.csv"), run(LESSON, alias + " none.csv"));
    CommandContext context = new CommandContext(LESSON, KnownNames.NONE);
    assertTrue(CommandLanguage.all().stream().noneMatch(command -> command.name().equals(alias)));
    for (String begun : List.of(alias, alias.substring(0, alias.length() - 1))) {
      List<CompletionItem> found = CommandLanguage.candidates(context, begun);
      assertEquals(List.of("open"), found.stream().map(CompletionItem::word).toList());
    }
    assertTrue(CommandLanguage.hint(context, alias).words().startsWith("open FILE [--x COLUMN] "));
  }

  @Test
  void runSelectsOne() {
    Model selected = run(LESSON, "run dropout").model();
    assertEquals(2, selected.run());
    assertEquals(new SettingsRow.OfRun(2), SettingsRows.selected(selected));
  }

  @Test
  void renameRenamesTheSelectedRun() {
    assertEquals("plain", run(LESSON, "rename plain").model().entry().name());
  }

  @Test
  void themeSpeedAndSweepDoAsTheySay() {
    Model light = LESSON.withView(LESSON.view().withTheme(Theme.LIGHT));
    assertEquals(Update.of(light).saying("theme light"), run(LESSON, "theme light"));
    assertEquals(speed(Speed.UNLIMITED), run(LESSON, "speed max"));
    assertEquals(speed(new Speed(33)), run(LESSON, "speed 33"));
    assertEquals(
        SweepActions.add(LESSON, Settings.L2, List.of("0.1", "1")), run(LESSON, "sweep l2 0.1 1"));
  }

  private static Update speed(Speed speed) {
    return Update.of(Models.withSpeed(LESSON, speed)).ordering(new Order.SetSpeed(speed));
  }

  /** With and without quotes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "my run",
        "\"my run\"",
        "'my run'",
      })
  void aNameMayHaveSpaces(String name) {
    Model renamed = run(LESSON, "rename " + name).model();
    assertEquals("my run", renamed.entry().name());
    Model other = Models.press(renamed, "j");
    assertEquals(0, run(other, "run " + name).model().run());
    CommandContext context =
        new CommandContext(LESSON, new KnownNames(List.of("my run"), List.of()));
    assertEquals(
        List.of(new Effect.Open("my run")),
        CommandLanguage.run(context, "preset " + name).effects());
    assertEquals(
        ExportActions.export(TRAINED, ExportFormat.CSV, "my run"),
        run(TRAINED, "export csv " + name));
    assertEquals(SaveActions.save(LESSON, "my run"), run(LESSON, "save " + name));
    assertEquals(
        List.of(new Effect.OpenData(file("my run"))), run(LESSON, "open " + name).effects());
  }

  private static Overrides file(String name) {
    return Overrides.none()
        .with(Settings.FILE, name)
        .with(Settings.X, ColumnChoice.AUTO)
        .with(Settings.Y, ColumnChoice.AUTO)
        .with(Settings.TEST, "none");
  }

  @ParameterizedTest
  @CsvSource({
    "lr, learning-rate",
    "set lr, learning-rate",
    "weight-d, l2",
    "sweep bs, batch",
    "set layers, hidden",
    "set wd, l2",
    "scheduler, schedule",
  })
  void aSynonymIsCompletedToTheSetting(String text, String setting) {
    List<CompletionItem> found =
        CommandLanguage.candidates(new CommandContext(LESSON, KnownNames.NONE), text);
    assertEquals(List.of(setting), found.stream().map(CompletionItem::word).toList());
  }

  @ParameterizedTest
  @EnumSource
  void exportTakesEveryFormat(ExportFormat format) {
    assertEquals(ExportActions.export(TRAINED, format, ""), run(TRAINED, "export " + format.key()));
    assertEquals(
        ExportActions.export(TRAINED, format, "my file"),
        run(TRAINED, "export " + format.key() + " my file"));
  }

  @Test
  void anExportIsStoppedByItsWord() {
    assertEquals(List.of(new Effect.StopExport()), run(LESSON, "export stop").effects());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "thmee            | expected a command, found thmee (did you mean theme?)",
        "pley             | expected a command, found pley (did you mean play?)",
        "learnin-rate 1   | expected a command, found learnin-rate (did you mean learning-rate?)",
        "set              | expected a setting, found nothing",
        "sort l3          | expected a setting, found l3 (did you mean l2?)",
        "sort l2 foo      | expected a setting, found l2 foo",
        "sort test l2     | expected a setting, found test l2",
        "sort given l2    | expected a setting, found given l2",
        "set l3 1         | expected a setting, found l3 (did you mean l2?)",
        "set l2           | expected a number from 0 to 1000, found nothing",
        "set l2 q         | expected a number from 0 to 1000, found q",
        "preset           | expected a preset's name, found nothing",
        "preset droput    | expected a preset, found droput (did you mean dropout?)",
        "goto             | expected an epoch from 0 to 1000000000, best or verdict, found nothing",
        "goto -1          | expected an epoch from 0 to 1000000000, best or verdict, found -1",
        "goto 99999999999 | expected an epoch from 0 to 1000000000, best or verdict, found 99999999999",
        "run nobody       | expected a run, found nobody",
        "rename l2        | expected a name that no other run has, found l2",
        "rename a/b       | expected a name of up to 32 letters, digits, spaces, . _ -, found \"a/b\"",
        "lr 0.1           | expected a command, found lr (did you mean learning-rate?)",
        "weight-decay 1   | expected a command, found weight-decay (did you mean l2?)",
        "weight_decay 1   | expected a command, found weight_decay (did you mean l2?)",
        "wd 1             | expected a command, found wd (did you mean l2?)",
        "bs 8             | expected a command, found bs (did you mean batch?)",
        "p 0.5            | expected a command, found p (did you mean dropout?)",
        "set layers 8     | expected a setting, found layers (did you mean hidden?)",
        "sweep epoch 5 6  | expected a setting, found epoch (did you mean epochs?)",
        "open             | expected a file of points, found nothing",
        "export           | expected a format, one of pytorch, csv, jsonl, weights, fit, tensorboard, found nothing",
        "export json      | expected a format, one of pytorch, csv, jsonl, weights, fit, tensorboard, found json (did you mean jsonl?)",
        "export csv       | nothing is trained yet",
        "sweep l2         | expected values of l2, found nothing",
        "sweep l2 seeds 1 | expected values of l2, found nothing",
        "sweep l2 0 seeds | expected seeds, such as 42..61, found nothing",
        "sweep l2 x seeds 1 | l2: expected a number from 0 to 1000, found x",
        "sweep seed 1 2 seeds 1..2 | expected a setting other than seed beside seeds, found seed",
        "seeds            | expected seeds, such as 42..61, found nothing",
        "seeds 5..1       | seeds: expected a range that ascends, found 5..1",
        "seeds x          | seeds: expected a whole number from -2^63 to 2^63-1, found x",
        "seeds 1..90000   | expected at most 100000 runs, found 270000",
        "theme dark       | expected a theme, found dark",
        "speed 0          | expected epochs per second above 0, or max, found 0",
        "speed fast       | expected epochs per second above 0, or max, found fast",
        "quit now         | expected nothing after quit, found now",
        "q now            | expected nothing after quit, found now",
      })
  void mistakesAreNamed(String text, String error) {
    InputException thrown = assertThrows(InputException.class, () -> run(LESSON, text));
    assertEquals(error, thrown.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "'seeds ', 42..61",
    "'sweep l2 0 0.1 ', seeds",
    "sweep l2 0 s, seeds",
    "'sweep activation ', tanh",
    "'sweep l2 0 seeds ', 42..61",
  })
  void whatMayFollowInASweepIsOffered(String text, String first) {
    List<CompletionItem> all =
        CommandLanguage.candidates(new CommandContext(LESSON, KnownNames.NONE), text);
    assertEquals(first, all.get(0).word());
  }

  @ParameterizedTest
  @ValueSource(strings = {"set", "sweep"})
  void settingsAreOfferedWithTheirValues(String word) {
    List<CompletionItem> all =
        CommandLanguage.candidates(new CommandContext(LESSON, KnownNames.NONE), word + " hid");
    assertEquals(new CompletionItem("hidden", Settings.HIDDEN.help(), "64x64", true), all.get(0));
  }

  @Test
  void theChoicesOfASettingAreOffered() {
    CommandContext context = new CommandContext(LESSON, KnownNames.NONE);
    List<String> choices = Settings.OPTIMIZER.domain().choices();
    for (String text : List.of("set optimizer ", "optimizer ", "set training.optimizer ")) {
      assertEquals(
          choices,
          CommandLanguage.candidates(context, text).stream().map(CompletionItem::word).toList(),
          text);
    }
  }

  @Test
  void everythingIsOfferedAtFirst() {
    int all = CommandLanguage.all().size() + Settings.all().size();
    assertEquals(
        all, CommandLanguage.candidates(new CommandContext(LESSON, KnownNames.NONE), "").size());
    long actions = Arrays.stream(Action.values()).count();
    assertTrue(CommandLanguage.all().size() > actions, "words beside the actions");
  }
}
