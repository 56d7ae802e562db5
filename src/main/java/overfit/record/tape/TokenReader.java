package overfit.record.tape;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import overfit.file.InputException;
import overfit.record.tape.Token.Kind;

/** The pieces of one line of a tape, taken one after another. */
final class TokenReader {

  private static final List<String> UNITS = List.of("px", "em", "ms", "s", "m");
  private static final double LARGEST_SECONDS = 86_400;

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

  /** The next; the end stays the next for ever. */
  Token take() {
    Token token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  /** Whether the next was this sign, which is then taken. */
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

  /** Whether a string is next, or a word that is none of VHS's. */
  boolean isText() {
    return peek().is(Kind.STRING)
        || peek().is(Kind.WORD) && !TapeParser.isCommand(peek()) && !UNITS.contains(peek().text());
  }

  /** A string, or a word without quotes. */
  String text(String what) {
    if (!isText()) {
      throw expected(what);
    }
    return take().text();
  }

  /** One after another, with a space between them. */
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

  double number(String what, double least, double most) {
    return value(what + " from " + plain(least) + " to " + plain(most), least, most);
  }

  private double value(String expected, double least, double most) {
    Token token = peek();
    if (!token.is(Kind.NUMBER) || token.text().chars().filter(c -> c == '.').count() > 1) {
      throw expected(expected);
    }
    Token next = tokens.get(at + 1);
    if (next.is(Kind.WORD) && next.touches(token) && !UNITS.contains(next.text())) {
      throw token.place().expected(expected, token.text() + next.text());
    }
    double value = Double.parseDouble(token.text());
    if (!(value >= least && value <= most)) {
      throw expected(expected);
    }
    take();
    return value;
  }

  int whole(String what, int least, int most) {
    Token token = peek();
    double value = number(what, least, most);
    if (value != Math.rint(value)) {
      throw token.place().expected("a whole number", token.text());
    }
    return (int) value;
  }

  /** Nanoseconds: {@code 500ms}, {@code 2s}, {@code 1m}; a bare number is of seconds. */
  long time() {
    Token token = peek();
    double value = value("a time such as 500ms or 2s, up to a day", 0, LARGEST_SECONDS * 1000);
    double seconds = value * unit();
    if (seconds > LARGEST_SECONDS) {
      throw token.place().expected("a time of up to a day", token.text());
    }
    return Math.round(seconds * 1e9);
  }

  private double unit() {
    if (!peek().is(Kind.WORD)) {
      return 1;
    }
    return switch (peek().text()) {
      case "ms" -> andTake(1e-3);
      case "s" -> andTake(1);
      case "m" -> andTake(60);
      default -> 1;
    };
  }

  private double andTake(double value) {
    take();
    return value;
  }

  /** After an @, if there is one. */
  OptionalLong timeAfterAt() {
    return takeSign('@') ? OptionalLong.of(time()) : OptionalLong.empty();
  }

  Pattern pattern() {
    Token token = peek();
    if (!token.is(Kind.REGEX) && !token.is(Kind.STRING)) {
      throw expected("a regular expression between slashes, or a text in quotes");
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
