package overfit.record.tape;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The keys of a tape, by the names that a {@link Stage} uses. */
final class TapeKeys {

  static final String ENTER = "Enter";
  static final String SPACE = "space";

  /** The words for keys; except for Space, they are also the names of the keys on the stage. */
  static final List<String> WORDS =
      List.of(
          ENTER,
          "Space",
          "Backspace",
          "Delete",
          "Insert",
          "Escape",
          "Tab",
          "Up",
          "Down",
          "Left",
          "Right",
          "PageUp",
          "PageDown",
          "Home",
          "End");

  /** Keys that send the same byte as a character with Control. */
  private static final Map<String, String> CONTROL =
      Map.of("C-i", "Tab", "C-m", ENTER, "C-[", "Escape", "C-h", "Backspace");

  private TapeKeys() {}

  /** The key for a word such as {@code Down}. */
  static Optional<String> named(String word) {
    return Optional.of(word)
        .filter(WORDS::contains)
        .map(each -> each.equals("Space") ? SPACE : each);
  }

  static String ofCharacter(int codePoint) {
    return codePoint == ' ' ? SPACE : Character.toString(codePoint);
  }

  /** A key with modifiers; keys that write no character ignore them, except Shift-Tab. */
  static String withModifiers(boolean control, boolean alt, boolean shift, String key) {
    if (key.equals("Tab") && shift) {
      return "Shift-Tab";
    }
    if (key.length() > 1 && !key.equals(SPACE)) {
      return key;
    }
    String character = key.equals(SPACE) ? " " : key;
    String shifted = shift ? character.toUpperCase(Locale.ROOT) : character;
    if (control) {
      String name = "C-" + (shift ? shifted : shifted.toLowerCase(Locale.ROOT));
      return CONTROL.getOrDefault(name, name);
    }
    return alt ? "M-" + shifted : ofCharacter(shifted.codePointAt(0));
  }
}
