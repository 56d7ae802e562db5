package overfit.tui.command;

import java.util.Arrays;
import java.util.List;

/**
 * What a command of the palette does, for pages outside the screen.
 *
 * @param usage the command, and what follows it
 * @param help lower case, without a full stop
 */
public record CommandHelp(String usage, String help) {

  /** The commands that no key alone can give; every action is one too. */
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
