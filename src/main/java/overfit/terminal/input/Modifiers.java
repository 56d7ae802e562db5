package overfit.terminal.input;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;

/**
 * The modifiers that are held with a key.
 *
 * @param bits as xterm and kitty send them, less 1
 */
record Modifiers(int bits) {

  static final int SHIFT = 1;
  static final int ALT = 2;
  static final int CONTROL = 4;
  private static final int SUPER = 8;
  private static final int HYPER = 16;
  private static final int META = 32;
  private static final int CAPS_LOCK = 64;

  boolean shift() {
    return (bits & SHIFT) != 0;
  }

  boolean alt() {
    return (bits & ALT) != 0;
  }

  boolean control() {
    return (bits & CONTROL) != 0;
  }

  boolean capsLock() {
    return (bits & CAPS_LOCK) != 0;
  }

  /** Whether a modifier is held whose keys belong to the desktop. */
  boolean ofDesktop() {
    return (bits & (SUPER | HYPER | META)) != 0;
  }

  Modifiers with(int more) {
    return new Modifiers(bits | more);
  }

  Modifiers withoutShift() {
    return new Modifiers(bits & ~SHIFT);
  }

  Modifiers withoutControl() {
    return new Modifiers(bits & ~CONTROL);
  }

  KeyStroke key(KeyType type) {
    return new KeyStroke(type, control(), alt(), shift());
  }
}
