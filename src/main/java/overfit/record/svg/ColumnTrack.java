package overfit.record.svg;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import overfit.record.film.FrameRow;

/**
 * What some columns of one row show during a film: the different states, the last one first, and
 * which of them from when on.
 */
final class ColumnTrack {

  private static final int BYTES_PER_WINDOW = 75;
  private static final int BYTES_PER_TRACK = 100;
  private static final int BYTES_PER_STATE = 22;
  private static final int BYTES_PER_CHANGE = 7;

  private final int from;
  private final int to;
  private final List<FrameRow> rows;
  private final int[] changes;
  private final int[] shown;
  private final Map<FrameRow, Integer> states = new LinkedHashMap<>();
  private final int bytes;

  /**
   * @param rows the whole row as it was from each of its changes on
   * @param changes the first, and all that these columns have part in
   */
  private ColumnTrack(int from, int to, List<FrameRow> rows, int[] changes) {
    this.from = from;
    this.to = to;
    this.rows = rows;
    this.changes = changes;
    this.shown = new int[changes.length];
    states.put(rows.get(changes[changes.length - 1]).part(from, to), 0);
    for (int i = 0; i < changes.length; i++) {
      FrameRow state = rows.get(changes[i]).part(from, to);
      Integer known = states.putIfAbsent(state, states.size());
      shown[i] = known == null ? states.size() - 1 : known;
    }
    int texts =
        states.keySet().stream()
            .flatMap(row -> SvgTextRun.of(row).stream())
            .mapToInt(SvgTextRun::bytes)
            .sum();
    bytes = BYTES_PER_WINDOW + texts + (isStill() ? 0 : bytesOfSteps());
  }

  private int bytesOfSteps() {
    return BYTES_PER_TRACK + states.size() * BYTES_PER_STATE + changes.length * BYTES_PER_CHANGE;
  }

  /** Columns that all change when the first of them does. */
  static ColumnTrack of(int from, int to, List<FrameRow> rows) {
    int[] changes =
        IntStream.range(0, rows.size())
            .filter(i -> i == 0 || !rows.get(i).sameAt(from, rows.get(i - 1)))
            .toArray();
    return new ColumnTrack(from, to, rows, changes);
  }

  /** With the track that follows on the right. */
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

  /** Their places are their numbers. */
  List<FrameRow> states() {
    return List.copyOf(states.keySet());
  }

  boolean isStill() {
    return changes.length == 1;
  }

  int changes() {
    return changes.length;
  }

  /** Which of the row's changes this one is. */
  int change(int index) {
    return changes[index];
  }

  int state(int index) {
    return shown[index];
  }

  /** About how many bytes of SVG it takes. */
  int bytes() {
    return bytes;
  }
}
