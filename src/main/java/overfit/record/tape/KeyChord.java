package overfit.record.tape;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import overfit.record.tape.Token.Kind;

/** A key with others held, as {@code Ctrl+Shift+O}. */
final class KeyChord {

  private static final String CONTROL = "Ctrl";
  private static final String ALT = "Alt";
  private static final String SHIFT = "Shift";

  private KeyChord() {}

  /** The rest of one that begins with {@code first}. */
  static TapeStep of(Token first, TokenReader line) {
    Set<String> held = new TreeSet<>(List.of(first.text()));
    while (line.takeSign('+')) {
      Token token = line.peek();
      if (token.isWord(CONTROL) || token.isWord(ALT) || token.isWord(SHIFT)) {
        held.add(line.take().text());
      } else {
        return new TapeStep.Press(first.place(), held(held, key(line)), 1, 0);
      }
    }
    throw line.expected("+ and a key after " + first.text());
  }

  private static String held(Set<String> held, String key) {
    return TapeKeys.held(held.contains(CONTROL), held.contains(ALT), held.contains(SHIFT), key);
  }

  /** One by its name, or one character. */
  private static String key(TokenReader line) {
    Token token = line.peek();
    Optional<String> named = token.is(Kind.WORD) ? TapeKeys.named(token.text()) : Optional.empty();
    if (token.is(Kind.END) || token.text().length() != 1 && named.isEmpty()) {
      throw line.expected("a key");
    }
    line.take();
    return named.orElseGet(() -> TapeKeys.ofCharacter(token.text().codePointAt(0)));
  }
}
