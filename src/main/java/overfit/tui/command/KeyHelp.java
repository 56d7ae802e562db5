package overfit.tui.command;

import java.util.List;

/**
 * The keys of an action with its help, for the man page.
 *
 * @param keys the keys, separated by spaces
 * @param help lower case, without a full stop
 */
public record KeyHelp(String keys, String help) {

  /** All keys by group, as in the help. */
  public static List<KeyHelp> all() {
    return KeyGroup.all().stream().map(KeyHelp::of).toList();
  }

  private static KeyHelp of(Action action) {
    String where = action.pane().map(pane -> " (" + pane.title() + " pane)").orElse("");
    String page = action.page().map(only -> " (page " + only.title() + ")").orElse("");
    return new KeyHelp(action.keyLabels(), action.help() + where + page);
  }
}
