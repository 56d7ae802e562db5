package overfit.ansi;

/** How many bytes a character takes where it is written. */
public enum ByteCost {
  /** To a terminal, in UTF-8. */
  PLAIN {
    @Override
    int of(char c) {
      return c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }
  },
  /** Between the quotes of a {@link JsonText}. */
  JSON {
    @Override
    int of(char c) {
      return JsonText.isShort(c) ? 2 : JsonText.isEscaped(c) ? 6 : PLAIN.of(c);
    }
  };

  abstract int of(char c);
}
