package overfit.record.raster;

import java.util.Arrays;

/**
 * Finds repetitions: Ziv and Lempel, "A Universal Algorithm for Sequential Data Compression"
 * (1977), https://doi.org/10.1109/TIT.1977.1055714, with chains of equal hashes as in RFC 1951,
 * section 4.
 */
final class MatchFinder {

  static final int SHORTEST = 3;
  static final int LONGEST = 258;
  private static final int FARTHEST = 1 << 15;

  /** How many earlier places are compared. */
  private static final int MOST_TRIES = 64;

  private static final int HASH_BITS = 15;

  private final byte[] data;

  /** The last place of each hash, and for each place the one before it; -1 if there is none. */
  private final int[] latest = new int[1 << HASH_BITS];

  private final int[] earlier;

  private int length;
  private int distance;

  MatchFinder(byte[] data) {
    this.data = data;
    this.earlier = new int[data.length];
    Arrays.fill(latest, -1);
  }

  /** The length of the match found last; below {@link #SHORTEST} if there was none. */
  int length() {
    return length;
  }

  /** How far back the match found last begins. */
  int distance() {
    return distance;
  }

  /** Finds the longest match at a place, of several the nearest. */
  void find(int at) {
    length = 0;
    int end = Math.min(data.length, at + LONGEST);
    if (end - at < SHORTEST) {
      return;
    }
    int from = latest[hash(at)];
    for (int tries = 0; from >= 0 && at - from <= FARTHEST && tries < MOST_TRIES; tries++) {
      int mismatch = Arrays.mismatch(data, from, from + end - at, data, at, end);
      int equal = mismatch < 0 ? end - at : mismatch;
      if (equal > length) {
        length = equal;
        distance = at - from;
      }
      if (at + length == end) {
        return;
      }
      from = earlier[from];
    }
  }

  /** Makes the places from {@code at} up to {@code end} known to later searches. */
  void add(int at, int end) {
    for (int place = at; place < Math.min(end, data.length - SHORTEST + 1); place++) {
      int hash = hash(place);
      earlier[place] = latest[hash];
      latest[hash] = place;
    }
  }

  /** Of the three bytes at a place. */
  private int hash(int at) {
    int bytes = (data[at] & 0xff) << 16 | (data[at + 1] & 0xff) << 8 | data[at + 2] & 0xff;
    return bytes * 0x9e3779b1 >>> (Integer.SIZE - HASH_BITS);
  }
}
