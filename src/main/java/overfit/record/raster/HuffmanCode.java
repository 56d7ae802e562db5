package overfit.record.raster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A prefix code of the least total length whose words are not longer than a limit. */
final class HuffmanCode {

  private final int[] lengths;
  private final int[] words;

  /**
   * @param frequencies of the symbols; one that is not used has no word
   * @param longest the length of the longest word in bits
   */
  HuffmanCode(int[] frequencies, int longest) {
    lengths = lengths(leaves(frequencies), frequencies.length, longest);
    words = words(lengths, longest);
  }

  /** A set of symbols, of which one may occur several times, and the sum of their frequencies. */
  private record Bundle(long frequency, List<Integer> symbols) {

    Bundle and(Bundle other) {
      List<Integer> both = new ArrayList<>(symbols);
      both.addAll(other.symbols);
      return new Bundle(frequency + other.frequency, both);
    }
  }

  /** The symbols in use, and the first others up to two: decoders refuse a code of one word. */
  private static List<Bundle> leaves(int[] frequencies) {
    int used = (int) IntStream.of(frequencies).filter(frequency -> frequency > 0).count();
    IntStream others =
        IntStream.range(0, frequencies.length).filter(i -> frequencies[i] == 0).limit(2);
    return IntStream.concat(
            IntStream.range(0, frequencies.length).filter(i -> frequencies[i] > 0),
            others.limit(Math.max(0, 2 - used)))
        .mapToObj(symbol -> new Bundle(frequencies[symbol], List.of(symbol)))
        .sorted(Comparator.comparingLong(Bundle::frequency))
        .toList();
  }

  /**
   * The package-merge algorithm of Larmore and Hirschberg, "A Fast Algorithm for Optimal
   * Length-Limited Huffman Codes" (1990), https://doi.org/10.1145/79147.79150.
   */
  private static int[] lengths(List<Bundle> leaves, int symbols, int longest) {
    List<Bundle> bundles = leaves;
    for (int length = 1; length < longest; length++) {
      List<Bundle> merged = new ArrayList<>(leaves);
      for (int i = 0; i + 1 < bundles.size(); i += 2) {
        merged.add(bundles.get(i).and(bundles.get(i + 1)));
      }
      merged.sort(Comparator.comparingLong(Bundle::frequency));
      bundles = merged;
    }
    int[] lengths = new int[symbols];
    bundles.stream()
        .limit(2L * leaves.size() - 2)
        .flatMap(bundle -> bundle.symbols().stream())
        .forEach(symbol -> lengths[symbol]++);
    return lengths;
  }

  /** The canonical words of RFC 1951, section 3.2.2, each with its first bit lowest. */
  private static int[] words(int[] lengths, int longest) {
    int[] words = new int[lengths.length];
    int word = 0;
    for (int length = 1; length <= longest; length++) {
      word <<= 1;
      for (int symbol = 0; symbol < lengths.length; symbol++) {
        if (lengths[symbol] == length) {
          words[symbol] = Integer.reverse(word++) >>> (Integer.SIZE - length);
        }
      }
    }
    return words;
  }

  /** The length of a symbol's word in bits, 0 if it has none. */
  int length(int symbol) {
    return lengths[symbol];
  }

  /** The number of symbols up to the last one that has a word. */
  int size() {
    return IntStream.range(0, lengths.length).filter(i -> lengths[i] > 0).max().orElse(-1) + 1;
  }

  void put(int symbol, BitOutput out) {
    out.put(words[symbol], lengths[symbol]);
  }
}
