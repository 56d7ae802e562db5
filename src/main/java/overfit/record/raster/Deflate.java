package overfit.record.raster;

import java.util.Arrays;

/**
 * The DEFLATE compression of https://www.rfc-editor.org/rfc/rfc1951, with a Huffman code for each
 * block. Unlike that of zlib, the output is the same on every machine.
 */
final class Deflate {

  private static final int END = 256;
  private static final int FIRST_LENGTH = 257;
  private static final int MOST_TOKENS = 1 << 15;
  private static final int DYNAMIC = 2;

  private final byte[] data;
  private final MatchFinder matches;
  private final BitOutput out = new BitOutput();

  /** Of the present block, per token: the length of a match, or a byte if the distance is 0. */
  private final int[] values = new int[MOST_TOKENS];

  private final int[] distances = new int[MOST_TOKENS];
  private int tokens;

  private Deflate(byte[] data) {
    this.data = data;
    this.matches = new MatchFinder(data);
  }

  /** The compressed bytes, without header and checksum. */
  static byte[] compress(byte[] data) {
    return new Deflate(data).run();
  }

  private byte[] run() {
    int at = 0;
    do {
      at = collect(at);
      writeBlock(at == data.length);
    } while (at < data.length);
    return out.toByteArray();
  }

  /** Collects the tokens of a block that begins at a place; returns where it ends. */
  private int collect(int start) {
    int at = start;
    for (tokens = 0; tokens < MOST_TOKENS && at < data.length; tokens++) {
      matches.find(at);
      boolean found = matches.length() >= MatchFinder.SHORTEST;
      values[tokens] = found ? matches.length() : data[at] & 0xff;
      distances[tokens] = found ? matches.distance() : 0;
      int end = at + (found ? matches.length() : 1);
      matches.add(at, end);
      at = end;
    }
    return at;
  }

  /** A block with dynamic Huffman codes: section 3.2.7. */
  private void writeBlock(boolean last) {
    HuffmanCode literals = new HuffmanCode(literalFrequencies(), 15);
    HuffmanCode lengthsBack = new HuffmanCode(distanceFrequencies(), 15);
    out.put(last ? 1 : 0, 1);
    out.put(DYNAMIC, 2);
    new CodeLengths(literals, lengthsBack).write(out);
    for (int i = 0; i < tokens; i++) {
      literals.put(symbol(i), out);
      if (distances[i] > 0) {
        NumberRanges.LENGTHS.putRest(values[i], out);
        lengthsBack.put(NumberRanges.DISTANCES.symbol(distances[i]), out);
        NumberRanges.DISTANCES.putRest(distances[i], out);
      }
    }
    literals.put(END, out);
  }

  /** A byte, or the symbol of a length. */
  private int symbol(int token) {
    return distances[token] == 0
        ? values[token]
        : FIRST_LENGTH + NumberRanges.LENGTHS.symbol(values[token]);
  }

  private int[] literalFrequencies() {
    int[] frequencies = new int[FIRST_LENGTH + NumberRanges.LENGTHS.count()];
    frequencies[END] = 1;
    for (int i = 0; i < tokens; i++) {
      frequencies[symbol(i)]++;
    }
    return frequencies;
  }

  private int[] distanceFrequencies() {
    int[] frequencies = new int[NumberRanges.DISTANCES.count()];
    Arrays.stream(distances, 0, tokens)
        .filter(distance -> distance > 0)
        .forEach(distance -> frequencies[NumberRanges.DISTANCES.symbol(distance)]++);
    return frequencies;
  }
}
