package overfit.tui.widget;

/** One line about what is typed: what is expected, or what is wrong with it. */
public record Hint(String words, boolean wrong) {

  public static final Hint NONE = hint("");

  public static Hint hint(String words) {
    return new Hint(words, false);
  }

  public static Hint error(String words) {
    return new Hint(words, true);
  }
}
