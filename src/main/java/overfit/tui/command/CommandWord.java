package overfit.tui.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The commands that take arguments, which no key can give. */
enum CommandWord {
  SET(
      "KEY VALUE",
      "change a setting of the selected run",
      CommandHandlers::set,
      ArgumentCompletions::settingAndValue),
  PRESET("NAME", "open a preset", CommandHandlers::preset, ArgumentCompletions::preset),
  GOTO(
      "EPOCH | best | verdict",
      "show a past epoch, or train up to a later one",
      CommandHandlers::goTo,
      ArgumentCompletions::epoch),
  RUN("NAME", "select a run", CommandHandlers::run, ArgumentCompletions::run),
  RENAME(
      Action.RENAME, "[NAME]", "rename the selected run", CommandHandlers::rename, Command.NOTHING),
  SAVE(
      Action.SAVE,
      "[NAME]",
      "save the experiment as a preset",
      CommandHandlers::save,
      Command.NOTHING),
  OPEN(
      DataWords.USAGE,
      "train on the points of a file; aliases: data, csv",
      CommandHandlers::open,
      Command.NOTHING,
      "data",
      "csv"),
  EXPORT(
      "FORMAT [FILE] | stop",
      "write a new file, in a FORMAT of overfit export",
      CommandHandlers::export,
      ArgumentCompletions::format),
  SWEEP(
      Action.SWEEP,
      "[KEY VALUE VALUE .. [seeds A..B]]",
      "add a run for each value; with seeds, train in the background",
      CommandHandlers::sweep,
      ArgumentCompletions::sweep),
  SEEDS(
      "A..B",
      "train every run with each of these seeds, in the background",
      CommandHandlers::seeds,
      ArgumentCompletions::seeds),
  SORT(
      Action.SORT,
      "[given | test | KEY]",
      "sort the runs in every list",
      CommandHandlers::sort,
      ArgumentCompletions::order),
  FIND_RATE(
      "[FROM TO]",
      "find a learning rate for the selected run",
      CommandHandlers::findRate,
      Command.NOTHING),
  ADVICE(
      Action.ADVICE,
      "[KEY]",
      "apply the advice of the verdict, or the one on a setting",
      CommandHandlers::advice,
      ArgumentCompletions::advice),
  LESSON(
      "[NAME | off]",
      "take up a lesson, or list them; off closes it; alias: learn",
      CommandHandlers::lesson,
      ArgumentCompletions::lesson,
      "learn"),
  THEME(
      Action.THEME,
      "[NAME]",
      "switch to a colour theme",
      CommandHandlers::theme,
      ArgumentCompletions::theme),
  PARAMETER(
      "NAME",
      "follow a parameter through the step, such as W2[3][5]",
      CommandHandlers::parameter,
      ArgumentCompletions::parameter),
  SPEED(
      "N | max",
      "set the number of epochs per second",
      CommandHandlers::speed,
      ArgumentCompletions::speed);

  private final Optional<Action> action;
  private final String usage;
  private final String help;
  private final Command.Run run;
  private final Command.Complete complete;
  private final List<String> aliases;

  CommandWord(
      String usage, String help, Command.Run run, Command.Complete complete, String... aliases) {
    this(Optional.empty(), usage, help, run, complete, List.of(aliases));
  }

  /** A command that performs an action if it has no arguments. */
  CommandWord(
      Action action, String usage, String help, Command.Run run, Command.Complete complete) {
    this(Optional.of(action), usage, help, run, complete, List.of());
  }

  CommandWord(
      Optional<Action> action,
      String usage,
      String help,
      Command.Run run,
      Command.Complete complete,
      List<String> aliases) {
    this.action = action;
    this.usage = usage;
    this.help = help;
    this.run = run;
    this.complete = complete;
    this.aliases = aliases;
  }

  Command command() {
    String name = name().toLowerCase(Locale.ROOT).replace('_', '-');
    String keys = action.map(Action::keyLabels).orElse("");
    Command.Run actionOrRun =
        (context, words) ->
            action.isPresent() && words.isEmpty()
                ? action.get().update(context.model())
                : run.with(context, words);
    return new Command(name, usage, help, keys, actionOrRun, complete);
  }

  /** Other names of the command. */
  List<String> aliases() {
    return aliases;
  }

  /** Whether this command without arguments performs the action. */
  boolean isFor(Action other) {
    return action.filter(other::equals).isPresent();
  }
}
