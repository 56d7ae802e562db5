package overfit.ansi;

/** The little JSON that is written here. */
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
      int escape = SHORT.indexOf(c);
      if (escape >= 0) {
        quoted.append('\\').append(LETTERS.charAt(escape));
      } else if (c < ' ' || c == 0x7f) {
        quoted.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /** How many a character takes between quotes, in UTF-8. */
  static int bytes(char c) {
    if (SHORT.indexOf(c) >= 0) {
      return 2;
    }
    return c < ' ' || c == 0x7f ? 6 : c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
  }
}
