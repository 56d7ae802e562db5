package overfit.ansi;

/** JSON strings for films. */
public final class JsonText {

  /** Characters with a two-character escape, and its letter. */
  private static final String SHORT = "\"\\\b\f\n\r\t";

  private static final String LETTERS = "\"\\bfnrt";

  private JsonText() {}

  /** A quoted string; non-ASCII characters are not escaped. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 16).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isShort(c)) {
        quoted.append('\\').append(LETTERS.charAt(SHORT.indexOf(c)));
      } else if (isEscaped(c)) {
        quoted.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /** Whether the escape is a backslash and one character. */
  static boolean isShort(char c) {
    return SHORT.indexOf(c) >= 0;
  }

  /** Whether the character is escaped at all. */
  static boolean isEscaped(char c) {
    return c < ' ' || c == 0x7f || isShort(c);
  }
}
