package overfit.ansi;

import java.util.ArrayList;
import java.util.List;

/**
 * A short way through pieces of a picture: each is put where it makes the way longer by the least,
 * as they come and then again, now that the others are known.
 */
final class WriteOrder {

  /** How often each piece is put somewhere. */
  private static final int ROUNDS = 3;

  /** Bytes that a piece which may wait for another ink may make the way longer by. */
  private static final int NEAR = 4;

  /** Above so many pieces, the order in which they come is good enough. */
  private static final int FEW = 200;

  private final int x;
  private final int y;
  private final CellWriter pen;

  private WriteOrder(int x, int y, CellWriter pen) {
    this.x = x;
    this.y = y;
    this.pen = pen;
  }

  static WriteOrder from(int x, int y, CellWriter pen) {
    return new WriteOrder(x, y, pen);
  }

  /** Those that need the ink and what is near, or all of them. */
  List<CellSpan> through(List<CellSpan> pieces, boolean all) {
    if (pieces.size() > FEW) {
      return pieces.stream().filter(piece -> all || piece.needsInk()).toList();
    }
    Way way = new Way(distances(pieces));
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < pieces.size(); i++) {
        boolean needed = all || pieces.get(i).needsInk();
        way.put(i, needed ? Integer.MAX_VALUE : round == 0 ? -1 : NEAR);
      }
    }
    return way.stops.stream().skip(1).map(pieces::get).toList();
  }

  /** The bytes from after each piece, and in the last row from the start, to each. */
  private int[][] distances(List<CellSpan> pieces) {
    int[][] bytes = new int[pieces.size() + 1][pieces.size()];
    for (int to = 0; to < pieces.size(); to++) {
      CellSpan next = pieces.get(to);
      for (int from = 0; from < pieces.size(); from++) {
        CellSpan last = pieces.get(from);
        bytes[from][to] =
            CursorMove.bytes(pen.columnAfter(last), last.y(), next.from(), next.y(), pen);
      }
      bytes[pieces.size()][to] = CursorMove.bytes(x, y, next.from(), next.y(), pen);
    }
    return bytes;
  }

  /** The start and then pieces, by their numbers in the distances. */
  private static final class Way {

    private final int[][] bytes;
    private final List<Integer> stops = new ArrayList<>();

    Way(int[][] bytes) {
      this.bytes = bytes;
      stops.add(bytes.length - 1);
    }

    /** To where it costs least, if that is not above {@code most}. */
    void put(Integer piece, int most) {
      stops.remove(piece);
      int best = 0;
      int least = Integer.MAX_VALUE;
      for (int at = 1; at <= stops.size(); at++) {
        int more = more(piece, at);
        if (more <= least) {
          best = at;
          least = more;
        }
      }
      if (least <= most) {
        stops.add(best, piece);
      }
    }

    private int more(int piece, int at) {
      int before = stops.get(at - 1);
      if (at == stops.size()) {
        return bytes[before][piece];
      }
      int next = stops.get(at);
      return bytes[before][piece] + bytes[piece][next] - bytes[before][next];
    }
  }
}
