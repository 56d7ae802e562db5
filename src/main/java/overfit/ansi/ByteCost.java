package overfit.ansi;

/** The bytes that a character takes in the output. */
public enum ByteCost {
  /** In UTF-8, as sent to a terminal. */
  PLAIN {
    @Override
    int of(char c) {
      return c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }
  },
  /** In a {@linkplain JsonText JSON string}. */
  JSON {
    @Override
    int of(char c) {
      return JsonText.isShort(c) ? 2 : JsonText.isEscaped(c) ? 6 : PLAIN.of(c);
    }
  };

  abstract int of(char c);
}
