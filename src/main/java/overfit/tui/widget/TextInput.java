package overfit.tui.widget;

import java.util.Optional;
import java.util.Set;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.terminal.input.KeyName;

/**
 * A line of text being edited, with the keys of a shell.
 *
 * @param cursor the number of characters before it
 * @param selected whether the whole text is selected: typing replaces it, other keys edit it
 */
public record TextInput(String text, int cursor, boolean selected) {

  public static final TextInput EMPTY = new TextInput("", 0);

  /** The keys that delete a selection. */
  private static final Set<String> DELETING = Set.of("Backspace", "C-h", "Delete", "C-d");

  /** Longer than any list of points that is likely to be pasted. */
  static final int LONGEST = 4000;

  public TextInput(String text, int cursor) {
    this(text, cursor, false);
  }

  /** A suggested text, selected so that the first letter replaces it. */
  public static TextInput suggesting(String text) {
    return new TextInput(text, text.length(), !text.isEmpty());
  }

  /** A text with the cursor at its end. */
  public static TextInput of(String text) {
    return new TextInput(text, text.length());
  }

  /** The text after a key; empty for a key that does not edit. */
  public Optional<TextInput> press(KeyName key) {
    return key.types() ? Optional.of(insert(String.valueOf(key.character()))) : edit(key.name());
  }

  private Optional<TextInput> edit(String key) {
    if (selected && DELETING.contains(key)) {
      return Optional.of(EMPTY);
    }
    return Optional.ofNullable(
        switch (key) {
          case "Backspace", "C-h" -> cut(cursor - 1, cursor);
          case "Delete", "C-d" -> cut(cursor, cursor + 1);
          case "C-u" -> cut(0, cursor);
          case "C-k" -> cut(cursor, text.length());
          case "C-w", "M-Backspace" -> cut(wordBefore(), cursor);
          case "Left", "C-b" -> at(cursor - 1);
          case "Right", "C-f" -> at(cursor + 1);
          case "M-b" -> at(wordBefore());
          case "M-f" -> at(wordAfter());
          case "Home", "C-a" -> at(0);
          case "End", "C-e" -> at(text.length());
          default -> null;
        });
  }

  /** Inserts text at the cursor, truncated to the room that is left. */
  public TextInput insert(String more) {
    if (selected) {
      return EMPTY.insert(more);
    }
    String fits = more.substring(0, Math.min(more.length(), room()));
    return new TextInput(before() + fits + text.substring(cursor), cursor + fits.length());
  }

  /** The number of characters that can be inserted. */
  public int room() {
    return selected ? LONGEST : LONGEST - text.length();
  }

  /** The text before the cursor. */
  public String before() {
    return text.substring(0, cursor);
  }

  private TextInput at(int wanted) {
    return new TextInput(text, Math.max(0, Math.min(text.length(), wanted)));
  }

  private TextInput cut(int from, int to) {
    int start = Math.max(0, from);
    int end = Math.min(text.length(), to);
    return new TextInput(text.substring(0, start) + text.substring(end), start);
  }

  private int wordBefore() {
    int at = cursor;
    while (at > 0 && text.charAt(at - 1) == ' ') {
      at--;
    }
    while (at > 0 && text.charAt(at - 1) != ' ') {
      at--;
    }
    return at;
  }

  private int wordAfter() {
    int at = cursor;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    while (at < text.length() && text.charAt(at) != ' ') {
      at++;
    }
    return at;
  }

  /**
   * Draws it in one row, scrolled to the terminal's cursor if it is too long. Returns the column
   * after the text and the cursor.
   */
  public int draw(Surface surface, int x, int y, int width, Look look) {
    int from = Math.max(0, Math.min(cursor - width * 3 / 4, text.length() + 1 - width));
    int to = Math.min(text.length(), from + Math.max(0, width));
    Style style = selected ? Style.TEXT.withReversed() : Style.TEXT;
    surface.text(x, y, text.substring(from, Math.max(from, to)), style);
    if (from > 0) {
      surface.put(x, y, look.glyphs().ellipsis(), Style.DIM);
    }
    if (to < text.length()) {
      surface.put(x + width - 1, y, look.glyphs().ellipsis(), Style.DIM);
    }
    surface.cursor(x + cursor - from, y);
    return x + Math.min(width, text.length() + 1 - from);
  }
}
