package overfit.record.raster;

import java.util.stream.IntStream;

/**
 * The two Huffman codes of a block as its header describes them, by the lengths of their words: RFC
 * 1951, section 3.2.7.
 */
final class CodeLengths {

  /** The order in which the lengths of the code for lengths are written. */
  private static final int[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  private static final int SHORT_ZEROS = 17;
  private static final int LONG_ZEROS = 18;
  private static final int FEWEST_ZEROS = 3;
  private static final int FEWEST_LONG_ZEROS = 11;
  private static final int MOST_ZEROS = 138;
  private static final int FEWEST_LITERALS = 257;
  private static final int FEWEST_IN_ORDER = 4;

  private final int literals;
  private final int distances;
  private final int[] lengths;

  CodeLengths(HuffmanCode literalCode, HuffmanCode distanceCode) {
    literals = literalCode.size();
    distances = distanceCode.size();
    lengths =
        IntStream.concat(
                IntStream.range(0, literals).map(literalCode::length),
                IntStream.range(0, distances).map(distanceCode::length))
            .toArray();
  }

  void write(BitOutput out) {
    int[] frequencies = new int[ORDER.length];
    forEachSymbol((symbol, zeros) -> frequencies[symbol]++);
    HuffmanCode code = new HuffmanCode(frequencies, 7);
    int inOrder = inOrder(code);
    out.put(literals - FEWEST_LITERALS, 5);
    out.put(distances - 1, 5);
    out.put(inOrder - FEWEST_IN_ORDER, 4);
    IntStream.range(0, inOrder).forEach(i -> out.put(code.length(ORDER[i]), 3));
    forEachSymbol(
        (symbol, zeros) -> {
          code.put(symbol, out);
          if (symbol == SHORT_ZEROS) {
            out.put(zeros - FEWEST_ZEROS, 3);
          } else if (symbol == LONG_ZEROS) {
            out.put(zeros - FEWEST_LONG_ZEROS, 7);
          }
        });
  }

  private static int inOrder(HuffmanCode code) {
    int last = ORDER.length;
    while (last > FEWEST_IN_ORDER && code.length(ORDER[last - 1]) == 0) {
      last--;
    }
    return last;
  }

  private interface Symbols {
    /**
     * @param zeros how many zeros the symbol stands for, if it is one of zeros
     */
    void accept(int symbol, int zeros);
  }

  /** Lengths as themselves, three zeros and more in a row as one symbol. */
  private void forEachSymbol(Symbols symbols) {
    int at = 0;
    while (at < lengths.length) {
      int zeros = zeros(at);
      if (zeros < FEWEST_ZEROS) {
        symbols.accept(lengths[at], 0);
        at++;
      } else {
        symbols.accept(zeros < FEWEST_LONG_ZEROS ? SHORT_ZEROS : LONG_ZEROS, zeros);
        at += zeros;
      }
    }
  }

  private int zeros(int at) {
    int end = at;
    while (end < Math.min(lengths.length, at + MOST_ZEROS) && lengths[end] == 0) {
      end++;
    }
    return end - at;
  }
}
