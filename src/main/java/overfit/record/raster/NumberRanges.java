package overfit.record.raster;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Numbers written as the symbol of a range and, in a fixed number of bits, the distance from its
 * start: RFC 1951, section 3.2.5.
 */
enum NumberRanges {
  /** Lengths of matches, from 3 to 258; the longest has a symbol of its own. */
  LENGTHS(29, 3, 258, symbol -> symbol == 28 ? 0 : Math.max(0, symbol / 4 - 1)),

  /** Distances of matches, from 1 to 32768. */
  DISTANCES(30, 1, 32_768, symbol -> Math.max(0, symbol / 2 - 1));

  private final int[] starts;
  private final int[] bits;

  NumberRanges(int symbols, int first, int last, IntUnaryOperator bitCount) {
    starts = new int[symbols];
    bits = new int[symbols];
    int start = first;
    for (int symbol = 0; symbol < symbols; symbol++) {
      starts[symbol] = Math.min(start, last);
      bits[symbol] = bitCount.applyAsInt(symbol);
      start += 1 << bits[symbol];
    }
  }

  int count() {
    return starts.length;
  }

  /** The symbol of the range that has the number. */
  int symbol(int number) {
    int found = Arrays.binarySearch(starts, number);
    return found >= 0 ? found : -found - 2;
  }

  /** Appends the position of a number in its range. */
  void putRest(int number, BitOutput out) {
    int symbol = symbol(number);
    out.put(number - starts[symbol], bits[symbol]);
  }
}
