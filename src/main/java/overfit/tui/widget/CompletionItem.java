package overfit.tui.widget;

/**
 * A word that may be typed next.
 *
 * @param help what it is; or empty
 * @param right what stands at the end of its row: a key, a present value; or empty
 * @param goesOn whether other words follow it
 */
public record CompletionItem(String word, String help, String right, boolean goesOn) {

  public static CompletionItem last(String word, String help) {
    return new CompletionItem(word, help, "", false);
  }
}
