package overfit.tui;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.Locale;

/**
 * A key by its name: a character for itself, {@code space}, {@code Enter}, {@code ArrowUp} and so
 * on for the others, {@code C-c} with Control.
 */
record Key(String name) {

  static final Key SPACE = new Key("space");
  static final Key ENTER = new Key(KeyType.Enter.name());
  static final Key TAB = new Key(KeyType.Tab.name());
  static final Key BACK_TAB = new Key(KeyType.ReverseTab.name());
  static final Key ESCAPE = new Key(KeyType.Escape.name());
  static final Key BACKSPACE = new Key(KeyType.Backspace.name());
  static final Key DELETE = new Key(KeyType.Delete.name());
  static final Key UP = new Key(KeyType.ArrowUp.name());
  static final Key DOWN = new Key(KeyType.ArrowDown.name());
  static final Key LEFT = new Key(KeyType.ArrowLeft.name());
  static final Key RIGHT = new Key(KeyType.ArrowRight.name());
  static final Key CONTROL_C = new Key("C-c");

  static Key of(KeyStroke stroke) {
    if (stroke.getKeyType() != KeyType.Character) {
      return new Key(stroke.getKeyType().name());
    }
    String character = stroke.getCharacter().toString();
    if (stroke.isCtrlDown()) {
      return new Key("C-" + character);
    }
    if (stroke.isAltDown()) {
      return new Key("M-" + character);
    }
    return character.equals(" ") ? SPACE : new Key(character);
  }

  static Key of(char character) {
    return character == ' ' ? SPACE : new Key(String.valueOf(character));
  }

  /** Whether it writes a character. */
  boolean types() {
    return this.equals(SPACE) || name.length() == 1;
  }

  char character() {
    return this.equals(SPACE) ? ' ' : name.charAt(0);
  }

  /** As help names it: {@code Up} and {@code Ctrl-C}. */
  String label() {
    if (name.startsWith("C-")) {
      return "Ctrl-" + name.substring(2).toUpperCase(Locale.ROOT);
    }
    if (name.equals(KeyType.ReverseTab.name())) {
      return "Shift-Tab";
    }
    if (this.equals(ESCAPE)) {
      return "Esc";
    }
    return name.startsWith("Arrow") ? name.substring("Arrow".length()) : name;
  }
}
