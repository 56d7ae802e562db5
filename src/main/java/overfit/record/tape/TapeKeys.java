package overfit.record.tape;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys of a tape, by the names that a {@link Stage} knows them by. */
final class TapeKeys {

  static final String ENTER = "Enter";
  static final String SPACE = "space";

  /** Those that are called the same there. */
  private static final Set<String> NAMED =
      Set.of(
          ENTER,
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

  /** What a terminal cannot tell apart. */
  private static final Map<String, String> CONTROL =
      Map.of("C-i", "Tab", "C-m", ENTER, "C-[", "Escape", "C-h", "Backspace");

  private TapeKeys() {}

  /** Of a word such as {@code Down}. */
  static Optional<String> named(String word) {
    return word.equals("Space") ? Optional.of(SPACE) : Optional.of(word).filter(NAMED::contains);
  }

  static String ofCharacter(int codePoint) {
    return codePoint == ' ' ? SPACE : Character.toString(codePoint);
  }

  /** With Control, Alt and Shift held; keys that write nothing stay what they are. */
  static String held(boolean control, boolean alt, boolean shift, String key) {
    if (key.equals("Tab") && shift) {
      return "Shift-Tab";
    }
    if (key.length() > 1 && !key.equals(SPACE)) {
      return key;
    }
    String character = key.equals(SPACE) ? " " : key;
    String written = shift ? character.toUpperCase(Locale.ROOT) : character;
    if (control) {
      String name = "C-" + (shift ? written : written.toLowerCase(Locale.ROOT));
      return CONTROL.getOrDefault(name, name);
    }
    return alt ? "M-" + written : ofCharacter(written.codePointAt(0));
  }
}
