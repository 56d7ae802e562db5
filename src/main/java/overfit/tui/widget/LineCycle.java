package overfit.tui.widget;

import java.util.List;

/**
 * A way through lines that may stand in the place of one that was typed.
 *
 * @param at the one that stands there; -1 for the one that was typed
 * @param round whether the first comes after the last, and not the one that was typed
 */
public record LineCycle(TextInput typed, List<TextInput> lines, int at, boolean round) {

  public static final LineCycle NONE = new LineCycle(TextInput.EMPTY, List.of(), -1, false);

  /** To older lines and back. */
  public static LineCycle back(TextInput typed, List<TextInput> lines) {
    return new LineCycle(typed, lines, -1, false);
  }

  /** Round and round. */
  public static LineCycle round(TextInput typed, List<TextInput> lines) {
    return new LineCycle(typed, lines, -1, true);
  }

  public boolean begun() {
    return !lines.isEmpty();
  }

  public LineCycle step(int by) {
    int next =
        round
            ? Math.floorMod(at < 0 && by < 0 ? by : at + by, lines.size())
            : Math.max(-1, Math.min(lines.size() - 1, at + by));
    return new LineCycle(typed, lines, next, round);
  }

  public TextInput line() {
    return at < 0 ? typed : lines.get(at);
  }
}
