package overfit.lesson.condition;

import java.util.List;
import overfit.file.InputException;

/** The words of a condition, read one after the other. */
final class Tokens {

  private final List<Token> all;
  private int next;

  Tokens(List<Token> all) {
    this.all = all;
  }

  Token peek() {
    return peek(0);
  }

  /** The token after some others. */
  Token peek(int others) {
    return next + others < all.size() ? all.get(next + others) : Token.END;
  }

  Token take() {
    Token token = peek();
    next++;
    return token;
  }

  /** Takes the next token if it is this one. */
  boolean takes(String sign) {
    boolean found = peek().is(sign);
    next += found ? 1 : 0;
    return found;
  }

  void expect(String sign) {
    if (!takes(sign)) {
      throw unexpected(sign);
    }
  }

  /** The error that something else should be here. */
  InputException unexpected(String expected) {
    String after = next > 0 ? " after " + all.get(next - 1).shown() : "";
    return InputException.expected(expected + after, peek().shown());
  }
}
