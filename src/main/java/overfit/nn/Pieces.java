package overfit.nn;

import java.util.Arrays;

/**
 * Which piece of a piecewise smooth function each of many values is on, such as the positive or the
 * negative side of a rectifier. Between two points with the same pieces, the objective is smooth.
 */
final class Pieces {
  private byte[] pieces = new byte[64];
  private int count;

  void clear() {
    count = 0;
  }

  /**
   * @param bends the borders between the pieces, in ascending order
   */
  void add(double value, double[] bends) {
    if (bends.length == 0) {
      return;
    }
    if (count == pieces.length) {
      pieces = Arrays.copyOf(pieces, 2 * count);
    }
    byte piece = 0;
    while (piece < bends.length && value > bends[piece]) {
      piece++;
    }
    pieces[count++] = piece;
  }

  boolean same(Pieces other) {
    return Arrays.equals(pieces, 0, count, other.pieces, 0, other.count);
  }
}
