package overfit.tui.command;

import java.util.List;
import overfit.tui.model.Update;
import overfit.tui.widget.CompletionItem;

/**
 * A command of the palette.
 *
 * @param usage its arguments; empty if it has none
 * @param help lower case, without a full stop
 * @param keys the keys of the same action; or empty
 */
record Command(String name, String usage, String help, String keys, Run run, Complete complete) {

  /** Runs the command. */
  interface Run {
    /** Throws overfit.file.InputException for arguments that it does not accept. */
    Update with(CommandContext context, List<String> words);
  }

  /** Completes the arguments. */
  interface Complete {
    /** The candidates for the last of the words. */
    List<CompletionItem> after(CommandContext context, List<String> words);
  }

  static final Complete NOTHING = (context, words) -> List.of();

  CompletionItem candidate() {
    return new CompletionItem(name, help, keys, !usage.isEmpty());
  }

  /** {@code set KEY VALUE}. */
  String synopsis() {
    return (name + " " + usage).strip();
  }
}
