package overfit.record.svg;

import java.util.ArrayList;
import java.util.List;
import overfit.record.film.CellRow;

/**
 * Splits a row into tracks of columns that change together, then joins neighbours as long as that
 * saves bytes, beginning with the largest saving.
 */
final class TrackLayout {

  private final List<CellRow> rows;
  private final List<ColumnTrack> tracks = new ArrayList<>();

  /** Each track joined with its right neighbour. */
  private final List<ColumnTrack> pairs = new ArrayList<>();

  private TrackLayout(List<CellRow> rows) {
    this.rows = rows;
  }

  /** The tracks of a row, given its contents after each change. */
  static List<ColumnTrack> of(List<CellRow> rows) {
    return new TrackLayout(rows).layOut();
  }

  private List<ColumnTrack> layOut() {
    split();
    for (int i = 0; i + 1 < tracks.size(); i++) {
      pairs.add(pair(i));
    }
    int best = best();
    while (best >= 0 && saving(best) > 0) {
      join(best);
      best = best();
    }
    return tracks;
  }

  private void split() {
    int width = rows.get(0).width();
    int from = 0;
    for (int x = 1; x <= width; x++) {
      if (x == width || !changeTogether(x - 1, x)) {
        tracks.add(ColumnTrack.of(from, x, rows));
        from = x;
      }
    }
  }

  private boolean changeTogether(int a, int b) {
    for (int i = 1; i < rows.size(); i++) {
      CellRow before = rows.get(i - 1);
      CellRow now = rows.get(i);
      if (now.sameAt(a, before) != now.sameAt(b, before)) {
        return false;
      }
    }
    return true;
  }

  private ColumnTrack pair(int i) {
    return tracks.get(i).with(tracks.get(i + 1));
  }

  private int saving(int i) {
    return tracks.get(i).bytes() + tracks.get(i + 1).bytes() - pairs.get(i).bytes();
  }

  private int best() {
    int best = -1;
    for (int i = 0; i < pairs.size(); i++) {
      if (best < 0 || saving(i) > saving(best)) {
        best = i;
      }
    }
    return best;
  }

  private void join(int i) {
    tracks.set(i, pairs.remove(i));
    tracks.remove(i + 1);
    if (i > 0) {
      pairs.set(i - 1, pair(i - 1));
    }
    if (i < pairs.size()) {
      pairs.set(i, pair(i));
    }
  }
}
