package overfit.terminal.input;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.Locale;

/**
 * A key by its name: a character for itself, {@code space}, {@code Enter}, {@code ArrowUp} and so
 * on for the others, {@code C-c} with Control.
 */
public record KeyName(String name) {

  public static final KeyName SPACE = new KeyName("space");
  public static final KeyName ENTER = new KeyName(KeyType.Enter.name());
  public static final KeyName TAB = new KeyName(KeyType.Tab.name());
  static final KeyName BACK_TAB = new KeyName(KeyType.ReverseTab.name());
  public static final KeyName ESCAPE = new KeyName(KeyType.Escape.name());
  public static final KeyName BACKSPACE = new KeyName(KeyType.Backspace.name());
  public static final KeyName DELETE = new KeyName(KeyType.Delete.name());
  public static final KeyName UP = new KeyName(KeyType.ArrowUp.name());
  public static final KeyName DOWN = new KeyName(KeyType.ArrowDown.name());
  public static final KeyName LEFT = new KeyName(KeyType.ArrowLeft.name());
  public static final KeyName RIGHT = new KeyName(KeyType.ArrowRight.name());
  public static final KeyName CONTROL_C = new KeyName("C-c");

  public static KeyName of(KeyStroke stroke) {
    if (stroke.getKeyType() != KeyType.Character) {
      return new KeyName(stroke.getKeyType().name());
    }
    String character = stroke.getCharacter().toString();
    if (stroke.isCtrlDown()) {
      return new KeyName("C-" + character);
    }
    if (stroke.isAltDown()) {
      return new KeyName("M-" + character);
    }
    return character.equals(" ") ? SPACE : new KeyName(character);
  }

  static KeyName of(char character) {
    return character == ' ' ? SPACE : new KeyName(String.valueOf(character));
  }

  /** Whether it writes a character. */
  public boolean types() {
    return this.equals(SPACE) || name.length() == 1;
  }

  public char character() {
    return this.equals(SPACE) ? ' ' : name.charAt(0);
  }

  /** As help names it: {@code Up} and {@code Ctrl-C}. */
  public String label() {
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
