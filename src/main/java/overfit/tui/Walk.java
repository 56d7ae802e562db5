package overfit.tui;

import java.util.List;

/**
 * A way through lines that may stand in the place of one that was typed.
 *
 * @param at the one that stands there; -1 for the one that was typed
 * @param round whether the first comes after the last, and not the one that was typed
 */
record Walk(Line typed, List<Line> lines, int at, boolean round) {

  static final Walk NONE = new Walk(Line.EMPTY, List.of(), -1, false);

  /** To older lines and back. */
  static Walk back(Line typed, List<Line> lines) {
    return new Walk(typed, lines, -1, false);
  }

  /** Round and round. */
  static Walk round(Line typed, List<Line> lines) {
    return new Walk(typed, lines, -1, true);
  }

  boolean begun() {
    return !lines.isEmpty();
  }

  Walk step(int by) {
    int next =
        round
            ? Math.floorMod(at < 0 && by < 0 ? by : at + by, lines.size())
            : Math.max(-1, Math.min(lines.size() - 1, at + by));
    return new Walk(typed, lines, next, round);
  }

  Line line() {
    return at < 0 ? typed : lines.get(at);
  }
}
