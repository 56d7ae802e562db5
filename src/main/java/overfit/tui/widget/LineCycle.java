package overfit.tui.widget;

import java.util.List;

/**
 * A position in a list of lines that can replace the typed one: the history or the completions.
 *
 * @param at the index of the current line; -1 for the typed one
 * @param wraps whether the first line follows the last, without passing the typed one
 */
public record LineCycle(TextInput typed, List<TextInput> lines, int at, boolean wraps) {

  public static final LineCycle NONE = new LineCycle(TextInput.EMPTY, List.of(), -1, false);

  /** Back to older lines, and forward to the typed one. */
  public static LineCycle history(TextInput typed, List<TextInput> lines) {
    return new LineCycle(typed, lines, -1, false);
  }

  /** Through the lines, and from the last to the first. */
  public static LineCycle wrapping(TextInput typed, List<TextInput> lines) {
    return new LineCycle(typed, lines, -1, true);
  }

  public boolean isActive() {
    return !lines.isEmpty();
  }

  public LineCycle step(int by) {
    int next =
        wraps
            ? Math.floorMod(at < 0 && by < 0 ? by : at + by, lines.size())
            : Math.max(-1, Math.min(lines.size() - 1, at + by));
    return new LineCycle(typed, lines, next, wraps);
  }

  public TextInput line() {
    return at < 0 ? typed : lines.get(at);
  }
}
