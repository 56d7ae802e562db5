package overfit.record.tape;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The keys of a tape, by the names that a {@link Stage} knows them by. */
final class TapeKeys {

  static final String ENTER = "Enter";
  static final String SPACE = "space";

  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("Enter", ENTER),
          Map.entry("Space", SPACE),
          Map.entry("Backspace", "Backspace"),
          Map.entry("Delete", "Delete"),
          Map.entry("Insert", "Insert"),
          Map.entry("Escape", "Escape"),
          Map.entry("Tab", "Tab"),
          Map.entry("Up", "ArrowUp"),
          Map.entry("Down", "ArrowDown"),
          Map.entry("Left", "ArrowLeft"),
          Map.entry("Right", "ArrowRight"),
          Map.entry("PageUp", "PageUp"),
          Map.entry("PageDown", "PageDown"),
          Map.entry("Home", "Home"),
          Map.entry("End", "End"));

  /** What a terminal cannot tell apart. */
  private static final Map<String, String> CONTROL =
      Map.of("C-i", "Tab", "C-m", ENTER, "C-[", "Escape", "C-h", "Backspace");

  private TapeKeys() {}

  /** Of a word such as {@code Down}. */
  static Optional<String> named(String word) {
    return Optional.ofNullable(NAMED.get(word));
  }

  static String ofCharacter(int codePoint) {
    return codePoint == ' ' ? SPACE : Character.toString(codePoint);
  }

  /** With Control, Alt and Shift held; keys that write nothing stay what they are. */
  static String held(boolean control, boolean alt, boolean shift, String key) {
    if (key.equals("Tab") && shift) {
      return "ReverseTab";
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
