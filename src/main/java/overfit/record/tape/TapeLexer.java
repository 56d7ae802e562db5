package overfit.record.tape;

import java.util.ArrayList;
import java.util.List;
import overfit.record.film.SourcePosition;
import overfit.record.tape.Token.Kind;

/**
 * Splits the lines of a tape into tokens as VHS does: strings have no escapes and cannot span
 * lines.
 *
 * <p>https://github.com/charmbracelet/vhs, lexer/lexer.go.
 */
final class TapeLexer {

  private final String file;
  private final String line;
  private final int number;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private TapeLexer(String file, String line, int number) {
    this.file = file;
    this.line = line;
    this.number = number;
  }

  /** The tokens of one line; the last is {@link Kind#END}. */
  static List<Token> line(String file, String line, int number) {
    return new TapeLexer(file, line, number).tokens();
  }

  private List<Token> tokens() {
    while (at < line.length() && line.charAt(at) != '#') {
      if (Character.isWhitespace(line.charAt(at))) {
        at++;
      } else {
        read(line.charAt(at));
      }
    }
    add(Kind.END, at, at, at);
    return tokens;
  }

  private void read(char c) {
    switch (c) {
      case '"', '\'', '`' -> delimited(Kind.STRING, c);
      case '/' -> regex();
      case '{' -> delimited(Kind.JSON, '}');
      default -> {
        if (isDigit(c) || c == '.' && isDigit(next())) {
          readWhile(Kind.NUMBER, "0123456789.");
        } else if (isLetter(c) || c == '.') {
          readWhile(Kind.WORD, ".-_/%0123456789");
        } else {
          add(Kind.SIGN, at, at + Character.charCount(line.codePointAt(at)), at);
          at += Character.charCount(line.codePointAt(at));
        }
      }
    }
  }

  private void delimited(Kind kind, char end) {
    int close = line.indexOf(end, at + 1);
    if (close < 0) {
      throw place(at).expected("a closing " + end, "the end of the line");
    }
    add(kind, at + 1, close, at);
    at = close + 1;
  }

  /** Slashes are escaped as {@code \/}; the backslash stays, since the pattern allows it. */
  private void regex() {
    int close = at + 1;
    while (close < line.length() && line.charAt(close) != '/') {
      close += line.charAt(close) == '\\' ? 2 : 1;
    }
    if (close >= line.length()) {
      throw place(at).expected("a closing /", "the end of the line");
    }
    add(Kind.REGEX, at + 1, close, at);
    at = close + 1;
  }

  /** Reads letters, if it is a word, and the other characters. */
  private void readWhile(Kind kind, String others) {
    int start = at;
    while (at < line.length() && belongs(kind, others)) {
      at++;
    }
    add(kind, start, at, start);
  }

  private boolean belongs(Kind kind, String others) {
    char c = line.charAt(at);
    return others.indexOf(c) >= 0 || kind == Kind.WORD && isLetter(c);
  }

  private void add(Kind kind, int from, int to, int start) {
    tokens.add(new Token(kind, line.substring(from, to), place(start)));
  }

  private SourcePosition place(int column) {
    return new SourcePosition(file, number, column + 1);
  }

  private char next() {
    return at + 1 < line.length() ? line.charAt(at + 1) : ' ';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
