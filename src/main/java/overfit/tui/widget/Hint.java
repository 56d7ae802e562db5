package overfit.tui.widget;

/** One line about the typed text: what is expected, or an error. */
public record Hint(String words, boolean wrong) {

  public static final Hint NONE = hint("");

  public static Hint hint(String words) {
    return new Hint(words, false);
  }

  public static Hint error(String words) {
    return new Hint(words, true);
  }
}
