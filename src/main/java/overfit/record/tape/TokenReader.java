package overfit.record.tape;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import overfit.file.InputException;
import overfit.record.tape.Token.Kind;

/** Reads the tokens of one line of a tape. */
final class TokenReader {

  private static final List<String> UNITS = List.of("px", "em", "ms", "s", "m");
  private static final double MAX_SECONDS = 86_400;

  private final List<Token> tokens;
  private int at;

  TokenReader(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return tokens.get(at);
  }

  boolean more() {
    return !peek().is(Kind.END);
  }

  /** The next token; at the end always {@link Kind#END}. */
  Token take() {
    Token token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  /** Takes the next token if it is this sign; returns whether it was. */
  boolean takeSign(char sign) {
    boolean found = peek().isSign(sign);
    if (found) {
      take();
    }
    return found;
  }

  InputException expected(String what) {
    Token found = peek();
    boolean negative = found.isSign('-') && tokens.get(at + 1).is(Kind.NUMBER);
    return found.place().expected(what, negative ? "-" + tokens.get(at + 1).text() : found.label());
  }

  /** Whether the next token is a string, or a word that is neither a command nor a unit. */
  boolean isText() {
    return peek().is(Kind.STRING)
        || peek().is(Kind.WORD)
            && !TapeParser.isCommand(peek().text())
            && !UNITS.contains(peek().text());
  }

  /** Takes a string or an unquoted word; {@code what} names it in the error message. */
  String text(String what) {
    if (!isText()) {
      throw expected(what);
    }
    return take().text();
  }

  /** Takes all texts that follow, joined with spaces. */
  String texts(String what) {
    StringBuilder text = new StringBuilder(text(what));
    while (isText()) {
      text.append(' ').append(take().text());
    }
    return text.toString();
  }

  void takeUnit() {
    if (UNITS.contains(peek().text()) || peek().isSign('%')) {
      take();
    }
  }

  double number(String what, double min, double max) {
    return value(what + " from " + plain(min) + " to " + plain(max), min, max);
  }

  private double value(String expected, double min, double max) {
    Token token = peek();
    if (!token.is(Kind.NUMBER) || token.text().chars().filter(c -> c == '.').count() > 1) {
      throw expected(expected);
    }
    Token next = tokens.get(at + 1);
    if (next.is(Kind.WORD) && next.touches(token) && !UNITS.contains(next.text())) {
      throw token.place().expected(expected, token.text() + next.text());
    }
    double value = Double.parseDouble(token.text());
    if (!(value >= min && value <= max)) {
      throw expected(expected);
    }
    take();
    return value;
  }

  int whole(String what, int min, int max) {
    Token token = peek();
    double value = number(what, min, max);
    if (value != Math.rint(value)) {
      throw token.place().expected("a whole number", token.text());
    }
    return (int) value;
  }

  /** Takes a time, in nanoseconds: {@code 500ms}, {@code 2s}, {@code 1m} or a number of seconds. */
  long time() {
    Token token = peek();
    double value = value("a time such as 500ms or 2s, up to one day", 0, MAX_SECONDS * 1000);
    double seconds = value * unit();
    if (seconds > MAX_SECONDS) {
      throw token.place().expected("a time of up to one day", token.text());
    }
    return Math.round(seconds * 1e9);
  }

  private double unit() {
    if (!peek().is(Kind.WORD)) {
      return 1;
    }
    return switch (peek().text()) {
      case "ms" -> takeAndReturn(1e-3);
      case "s" -> takeAndReturn(1);
      case "m" -> takeAndReturn(60);
      default -> 1;
    };
  }

  private double takeAndReturn(double value) {
    take();
    return value;
  }

  /** Takes @ and a time, if @ is next. */
  OptionalLong timeAfterAt() {
    return takeSign('@') ? OptionalLong.of(time()) : OptionalLong.empty();
  }

  Pattern pattern() {
    Token token = peek();
    if (!token.is(Kind.REGEX) && !token.is(Kind.STRING)) {
      throw expected("a regular expression between slashes or in quotes");
    }
    try {
      return Pattern.compile(take().text());
    } catch (PatternSyntaxException e) {
      throw token
          .place()
          .expected("a regular expression", token.label() + " (" + e.getDescription() + ")");
    }
  }

  static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
