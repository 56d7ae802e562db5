package overfit.record.tape;

import overfit.record.film.SourcePosition;

/** A piece of a tape: its text is what stands between the quotes, if it has some. */
record Token(Kind kind, String text, SourcePosition place) {

  /** What a piece of a tape is. */
  enum Kind {
    WORD,
    NUMBER,
    STRING,
    REGEX,
    JSON,
    /** One character that is none of the others. */
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

  /** Whether nothing stands between the number or the word before and this one. */
  boolean touches(Token before) {
    return place.column() == before.place.column() + before.text.length();
  }

  /** As errors name it. */
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
