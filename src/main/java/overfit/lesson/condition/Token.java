package overfit.lesson.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import overfit.file.InputException;

/**
 * A word of a condition.
 *
 * @param text as it is written; of a text in quotation marks, what is between them
 */
record Token(Kind kind, String text) {

  enum Kind {
    NUMBER,
    WORD,
    QUOTED,
    SIGN,
    END
  }

  static final Token END = new Token(Kind.END, "");

  /** Widths such as 64x64 come before numbers, so that they are one word. */
  private static final Pattern NEXT =
      Pattern.compile(
          "\\s*(?:(?<widths>\\d+(?:x\\d+)+)"
              + "|(?<number>(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?)"
              + "|(?<word>[A-Za-z_][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*)"
              + "|\"(?<quoted>[^\"]*)\""
              + "|(?<sign>==|!=|<=|>=|\\.\\.|[-<>.()\\[\\],+*/]))");

  /**
   * All words of a condition. Throws {@link InputException} for a character that has no meaning.
   */
  static List<Token> in(String condition) {
    List<Token> tokens = new ArrayList<>();
    String text = condition.stripTrailing();
    Matcher next = NEXT.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!next.region(at, text.length()).lookingAt()) {
        String rest = text.substring(at).strip();
        String found = rest.substring(0, rest.offsetByCodePoints(0, 1));
        throw InputException.expected("names, numbers and signs" + hint(found), found);
      }
      tokens.add(token(next));
      at = next.end();
    }
    return tokens;
  }

  private static String hint(String found) {
    return switch (found) {
      case "=" -> ", with == for equal";
      case "&", "|", "!" -> ", with the words and, or and not";
      default -> "";
    };
  }

  private static Token token(Matcher found) {
    if (found.group("number") != null) {
      return new Token(Kind.NUMBER, found.group("number"));
    }
    if (found.group("quoted") != null) {
      return new Token(Kind.QUOTED, found.group("quoted"));
    }
    String sign = found.group("sign");
    return sign != null ? new Token(Kind.SIGN, sign) : new Token(Kind.WORD, found.group().strip());
  }

  boolean is(String sign) {
    return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
  }

  /** For messages. */
  String shown() {
    return switch (kind) {
      case END -> "the end";
      case QUOTED -> '"' + text + '"';
      default -> text;
    };
  }
}
