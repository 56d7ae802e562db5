package overfit.tui.command;

import java.util.Arrays;
import java.util.List;

/**
 * A command of the palette with its help, for the man page.
 *
 * @param usage the command and its arguments
 * @param help lower case, without a full stop
 */
public record CommandHelp(String usage, String help) {

  /** The commands that take arguments; every action is a command too. */
  public static List<CommandHelp> all() {
    return Arrays.stream(CommandWord.values())
        .map(CommandWord::command)
        .map(CommandHelp::of)
        .toList();
  }

  private static CommandHelp of(Command command) {
    return new CommandHelp(command.synopsis(), command.help());
  }
}
