package overfit.tui.widget;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Size;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.terminal.input.KeyName;

/**
 * The text of a dialog, which scrolls if it has more lines than the window. A scroll position is
 * the number of lines above the window.
 *
 * @param width the columns of the dialog
 * @param rows the lines in the window
 */
public record ScrollingText(List<TextLine> lines, int width, int rows) {

  /** The lines that a turn of the wheel scrolls. */
  private static final int WHEEL = 3;

  /**
   * The text on a screen.
   *
   * @param widest the most columns
   * @param lines the lines of at most so many columns
   */
  public static ScrollingText of(Size screen, int widest, IntFunction<List<TextLine>> lines) {
    Size room = Dialog.room(screen);
    int width = Math.min(widest, room.width());
    List<TextLine> wrapped = lines.apply(width);
    return new ScrollingText(wrapped, width, Math.min(wrapped.size(), room.height()));
  }

  public List<String> texts() {
    return lines.stream().map(TextLine::text).toList();
  }

  /** The nearest position that shows no lines after the end. */
  public int within(int scroll) {
    return Math.max(0, Math.min(lines.size() - rows, scroll));
  }

  /** The position after a key; empty if the key does not scroll. */
  public OptionalInt press(KeyName key, int scroll) {
    return switch (key.name()) {
      case "j", "Down" -> moved(scroll, 1);
      case "k", "Up" -> moved(scroll, -1);
      case "PageDown", "space" -> moved(scroll, rows);
      case "PageUp" -> moved(scroll, -rows);
      case "g", "Home" -> OptionalInt.of(0);
      case "G", "End" -> OptionalInt.of(within(lines.size()));
      default -> OptionalInt.empty();
    };
  }

  /** From what is shown, since {@code scroll} may be from a smaller window. */
  private OptionalInt moved(int scroll, int by) {
    return OptionalInt.of(within(within(scroll) + by));
  }

  /** The position after a turn of the wheel. */
  public int wheel(boolean up, int scroll) {
    return within(within(scroll) + (up ? -WHEEL : WHEEL));
  }

  /** The position after a click: a page up in the upper half, down in the lower one. */
  public int choose(int target, int scroll) {
    return within(within(scroll) + target * rows);
  }

  /** {@code 12-30 of 98}; empty if all lines are visible. */
  private String place(int first) {
    boolean all = rows == lines.size();
    return all ? "" : (first + 1) + "-" + (first + rows) + " of " + lines.size();
  }

  /**
   * Draws the dialog; returns the area inside.
   *
   * @param note a word for the lower edge, after the position
   */
  public Surface draw(Surface screen, Look look, String title, int scroll, String note) {
    int first = within(scroll);
    String place = place(first);
    String foot = place + (place.isEmpty() || note.isEmpty() ? "" : ", ") + note;
    Label label = Label.of(foot, Style.of(Role.KEY));
    Surface inside = Dialog.draw(screen, look, title, width, lines.size(), label);
    TextLine.draw(inside, look, lines.subList(first, first + rows));
    int half = inside.height() / 2;
    inside.region(new Rect(0, 0, inside.width(), half)).target(-1);
    inside.region(new Rect(0, half, inside.width(), inside.height() - half)).target(1);
    return inside;
  }
}
