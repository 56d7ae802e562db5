package overfit.record.tape;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import overfit.record.tape.Token.Kind;

/** A key pressed with modifiers, such as {@code Ctrl+Shift+O}. */
final class KeyChord {

  private static final String CONTROL = "Ctrl";
  private static final String ALT = "Alt";
  private static final String SHIFT = "Shift";

  private KeyChord() {}

  /** Parses the rest of a chord whose first modifier is {@code first}. */
  static TapeStep of(Token first, TokenReader line) {
    Set<String> modifiers = new TreeSet<>(List.of(first.text()));
    while (line.takeSign('+')) {
      Token token = line.peek();
      if (token.isWord(CONTROL) || token.isWord(ALT) || token.isWord(SHIFT)) {
        modifiers.add(line.take().text());
      } else {
        return new TapeStep.Press(first.place(), name(modifiers, key(line)), 1, 0);
      }
    }
    throw line.expected("+ and a key after " + first.text());
  }

  private static String name(Set<String> modifiers, String key) {
    return TapeKeys.withModifiers(
        modifiers.contains(CONTROL), modifiers.contains(ALT), modifiers.contains(SHIFT), key);
  }

  /** A key name or a single character. */
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
