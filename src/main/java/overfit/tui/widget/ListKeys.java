package overfit.tui.widget;

import java.util.OptionalInt;
import overfit.terminal.input.KeyName;

/** The keys that move the selection of a list in a dialog. */
public final class ListKeys {

  private static final int PAGE = 8;

  private ListKeys() {}

  /** The index that a key selects, within the list or beyond its ends; empty for other keys. */
  public static OptionalInt selected(KeyName key, int index, int size) {
    return switch (key.name()) {
      case "j", "Down" -> OptionalInt.of(index + 1);
      case "k", "Up" -> OptionalInt.of(index - 1);
      case "PageDown" -> OptionalInt.of(index + PAGE);
      case "PageUp" -> OptionalInt.of(index - PAGE);
      case "g", "Home" -> OptionalInt.of(0);
      case "G", "End" -> OptionalInt.of(size - 1);
      default -> OptionalInt.empty();
    };
  }
}
