package overfit.tui.command;

import java.util.List;
import overfit.tui.model.Update;
import overfit.tui.widget.CompletionItem;

/**
 * Something to be said in the palette.
 *
 * @param usage what follows its name; empty where nothing does
 * @param help lower case, without a full stop
 * @param keys what does the same; or empty
 */
record Command(String name, String usage, String help, String keys, Run run, Complete complete) {

  /** Carries it out. */
  interface Run {
    /** Throws overfit.file.InputException for words that it cannot take. */
    Update with(CommandContext context, List<String> words);
  }

  /** Gives all that may come after some words. */
  interface Complete {
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
