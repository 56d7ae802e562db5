package overfit.cli.process;

/** Text that is safe to print on a terminal, even if it quotes input of the user. */
public final class OneLine {

  private OneLine() {}

  /** Line feeds become spaces; control characters, as in escape sequences, question marks. */
  public static String of(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("[\\p{Cc}\\p{Cf}]", "?");
  }
}
