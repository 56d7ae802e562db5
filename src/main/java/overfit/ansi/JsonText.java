package overfit.ansi;

/** The little JSON that films need. */
public final class JsonText {

  /** What has an escape of two characters, and its letter. */
  private static final String SHORT = "\"\\\b\f\n\r\t";

  private static final String LETTERS = "\"\\bfnrt";

  private JsonText() {}

  /** Between quotes; what is not ASCII stays as it is. */
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

  /** Whether it becomes a backslash and a letter. */
  static boolean isShort(char c) {
    return SHORT.indexOf(c) >= 0;
  }

  /** Whether it becomes a backslash and a letter or four digits. */
  static boolean isEscaped(char c) {
    return c < ' ' || c == 0x7f || isShort(c);
  }
}
