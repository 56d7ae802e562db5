package overfit.tui.widget;

/**
 * A candidate of a completion.
 *
 * @param help one line about it; or empty
 * @param detail shown at the right end of its row: a key or the current value; or empty
 * @param takesArguments whether other words follow it
 */
public record CompletionItem(String word, String help, String detail, boolean takesArguments) {

  public static CompletionItem last(String word, String help) {
    return new CompletionItem(word, help, "", false);
  }
}
