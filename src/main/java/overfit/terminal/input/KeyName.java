package overfit.terminal.input;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * The name of a key: a character itself, {@code space}, {@code Enter}, {@code Up} and so on for
 * others, {@code C-c} with Control, {@code M-x} with Alt.
 */
public record KeyName(String name) {

  public static final KeyName SPACE = new KeyName("space");
  public static final KeyName ENTER = new KeyName("Enter");
  public static final KeyName TAB = new KeyName("Tab");
  public static final KeyName SHIFT_TAB = new KeyName("Shift-Tab");
  public static final KeyName ESCAPE = new KeyName("Escape");
  public static final KeyName BACKSPACE = new KeyName("Backspace");
  public static final KeyName DELETE = new KeyName("Delete");
  public static final KeyName UP = new KeyName("Up");
  public static final KeyName DOWN = new KeyName("Down");
  public static final KeyName LEFT = new KeyName("Left");
  public static final KeyName RIGHT = new KeyName("Right");
  public static final KeyName HOME = new KeyName("Home");
  public static final KeyName END = new KeyName("End");
  static final KeyName PAGE_UP = new KeyName("PageUp");
  static final KeyName PAGE_DOWN = new KeyName("PageDown");
  public static final KeyName CONTROL_C = new KeyName("C-c");

  /** The names of common keys; others have the name of their Lanterna {@code KeyType}. */
  private static final Map<KeyType, KeyName> NAMED =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(KeyType.Enter, ENTER),
              Map.entry(KeyType.Tab, TAB),
              Map.entry(KeyType.ReverseTab, SHIFT_TAB),
              Map.entry(KeyType.Escape, ESCAPE),
              Map.entry(KeyType.Backspace, BACKSPACE),
              Map.entry(KeyType.Delete, DELETE),
              Map.entry(KeyType.ArrowUp, UP),
              Map.entry(KeyType.ArrowDown, DOWN),
              Map.entry(KeyType.ArrowLeft, LEFT),
              Map.entry(KeyType.ArrowRight, RIGHT),
              Map.entry(KeyType.Home, HOME),
              Map.entry(KeyType.End, END),
              Map.entry(KeyType.PageUp, PAGE_UP),
              Map.entry(KeyType.PageDown, PAGE_DOWN)));

  public static KeyName of(KeyStroke stroke) {
    KeyType type = stroke.getKeyType();
    if (type != KeyType.Character) {
      return NAMED.getOrDefault(type, new KeyName(type.name()));
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

  /** Whether the key types a character. */
  public boolean types() {
    return this.equals(SPACE) || name.length() == 1;
  }

  public char character() {
    return this.equals(SPACE) ? ' ' : name.charAt(0);
  }

  /** The label in the help: {@code Esc}, {@code Ctrl-C}. */
  public String label() {
    if (name.startsWith("C-")) {
      return "Ctrl-" + name.substring(2).toUpperCase(Locale.ROOT);
    }
    // The record's own equals would be linked here with method handles, before the first frame.
    return name.equals(ESCAPE.name) ? "Esc" : name;
  }
}
