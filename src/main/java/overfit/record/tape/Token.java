package overfit.record.tape;

import overfit.record.film.SourcePosition;

/** A token of a tape; the text of a quoted token is without its quotes. */
record Token(Kind kind, String text, SourcePosition place) {

  /** The kind of a token. */
  enum Kind {
    WORD,
    NUMBER,
    STRING,
    REGEX,
    JSON,
    /** Any other single character. */
    SIGN,
    END
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean isSign(char sign) {
    return kind == Kind.SIGN && text.charAt(0) == sign;
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equals(word);
  }

  /** Whether this token directly follows the given number or word, without a space. */
  boolean touches(Token before) {
    return place.column() == before.place.column() + before.text.length();
  }

  /** The token as shown in error messages. */
  String label() {
    return switch (kind) {
      case END -> "the end of the line";
      case STRING -> '"' + shortened() + '"';
      case REGEX -> '/' + shortened() + '/';
      case SIGN -> Character.isISOControl(text.charAt(0)) ? code() : text;
      default -> shortened();
    };
  }

  private String code() {
    return "U+00" + Integer.toHexString(0x100 | text.charAt(0)).substring(1);
  }

  private String shortened() {
    return text.length() <= 40 ? text : text.substring(0, 37) + "...";
  }
}
