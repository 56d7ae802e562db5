package overfit.record.svg;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import overfit.record.film.CellRow;

/**
 * The contents of adjacent columns of a row during a film: the distinct states, the last one first,
 * and the changes between them.
 */
final class ColumnTrack {

  private static final int BYTES_PER_WINDOW = 75;
  private static final int BYTES_PER_TRACK = 100;
  private static final int BYTES_PER_STATE = 22;
  private static final int BYTES_PER_CHANGE = 7;

  private final int from;
  private final int to;
  private final List<CellRow> rows;
  private final int[] changes;
  private final int[] shown;
  private final Map<CellRow, Integer> states = new LinkedHashMap<>();
  private final int bytes;

  /**
   * @param rows the whole row after each of its changes
   * @param changes the indices in {@code rows} where these columns change, beginning with 0
   */
  private ColumnTrack(int from, int to, List<CellRow> rows, int[] changes) {
    this.from = from;
    this.to = to;
    this.rows = rows;
    this.changes = changes;
    this.shown = new int[changes.length];
    states.put(rows.get(changes[changes.length - 1]).part(from, to), 0);
    for (int i = 0; i < changes.length; i++) {
      CellRow state = rows.get(changes[i]).part(from, to);
      Integer known = states.putIfAbsent(state, states.size());
      shown[i] = known == null ? states.size() - 1 : known;
    }
    int textBytes =
        states.keySet().stream()
            .flatMap(row -> SvgTextRun.of(row).stream())
            .mapToInt(SvgTextRun::bytes)
            .sum();
    bytes = BYTES_PER_WINDOW + textBytes + (isStill() ? 0 : animationBytes());
  }

  private int animationBytes() {
    return BYTES_PER_TRACK + states.size() * BYTES_PER_STATE + changes.length * BYTES_PER_CHANGE;
  }

  /** A track of columns that all change together. */
  static ColumnTrack of(int from, int to, List<CellRow> rows) {
    int[] changes =
        IntStream.range(0, rows.size())
            .filter(i -> i == 0 || !rows.get(i).sameAt(from, rows.get(i - 1)))
            .toArray();
    return new ColumnTrack(from, to, rows, changes);
  }

  /** This track joined with the next one to the right. */
  ColumnTrack with(ColumnTrack next) {
    int[] both = Arrays.copyOf(changes, changes.length + next.changes.length);
    System.arraycopy(next.changes, 0, both, changes.length, next.changes.length);
    return new ColumnTrack(from, next.to, rows, Arrays.stream(both).sorted().distinct().toArray());
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** The distinct states, in the order of {@link #state}. */
  List<CellRow> states() {
    return List.copyOf(states.keySet());
  }

  boolean isStill() {
    return changes.length == 1;
  }

  int changes() {
    return changes.length;
  }

  /** The index in the rows of a change. */
  int change(int index) {
    return changes[index];
  }

  /** The index in {@link #states} of the state after a change. */
  int state(int index) {
    return shown[index];
  }

  /** The approximate size in bytes of SVG. */
  int bytes() {
    return bytes;
  }
}
