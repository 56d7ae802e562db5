package overfit.data.table;

/**
 * The form of a decimal number: an optional sign, digits around at most one mark, and an optional
 * exponent. Java's other forms, such as 1d, 0x1p3 and NaN, are none.
 */
enum NumberForm {
  NONE,
  /** Without a mark. */
  WHOLE,
  POINT,
  COMMA;

  static NumberForm of(String text) {
    int start = sign(text, 0);
    int whole = digits(text, start);
    NumberForm form = mark(text, whole);
    int end = form == WHOLE ? whole : digits(text, whole + 1);
    int count = end - start - (form == WHOLE ? 0 : 1);
    return count > 0 && isExponent(text, end) ? form : NONE;
  }

  private static NumberForm mark(String text, int at) {
    char c = at < text.length() ? text.charAt(at) : 'e';
    return c == '.' ? POINT : c == ',' ? COMMA : WHOLE;
  }

  /** Whether the rest of the text is an exponent, or nothing. */
  private static boolean isExponent(String text, int at) {
    if (at == text.length()) {
      return true;
    }
    int start = sign(text, at + 1);
    boolean named = text.charAt(at) == 'e' || text.charAt(at) == 'E';
    return named && start < text.length() && digits(text, start) == text.length();
  }

  private static int sign(String text, int at) {
    boolean signed = at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+');
    return signed ? at + 1 : at;
  }

  private static int digits(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /** The number that a text of this form writes. */
  double value(String text) {
    return Double.parseDouble(this == COMMA ? text.replace(',', '.') : text);
  }
}
