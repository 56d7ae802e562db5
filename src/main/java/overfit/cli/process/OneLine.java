package overfit.cli.process;

/** Words for the terminal, whatever characters of the user's they quote. */
public final class OneLine {

  private OneLine() {}

  /** Line feeds are spaces, and what could command a terminal is a question mark. */
  public static String of(String words) {
    return words.replaceAll("\\s+", " ").replaceAll("[\\p{Cc}\\p{Cf}]", "?");
  }
}
