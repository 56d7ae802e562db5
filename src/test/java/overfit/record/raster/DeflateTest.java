package overfit.record.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The oracle is zlib. */
class DeflateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "aa",
        "aaa",
        "aaaa",
        "ab",
        "abcabcabc",
        "the quick brown fox",
        "no no no, said the quick brown fox, no no no",
      })
  void shortTextsComeBack(String text) throws DataFormatException {
    check(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Around the longest match, and far beyond it. */
  @ParameterizedTest
  @ValueSource(ints = {257, 258, 259, 260, 261, 262, 515, 516, 517, 519, 100_000})
  void oneByteOftenIsShort(int count) throws DataFormatException {
    byte[] data = new byte[count];
    Arrays.fill(data, (byte) 0xe7);
    check(data);
    assertTrue(Deflate.compress(data).length < 200);
  }

  /** Random bytes, after which their beginning comes once more. */
  @ParameterizedTest
  @ValueSource(ints = {32_767, 32_768, 32_769, 70_000})
  void matchesReachAsFarBackAsTheyMay(int distance) throws DataFormatException {
    byte[] random = random(distance, 256);
    byte[] data = Arrays.copyOf(random, distance + 258);
    System.arraycopy(random, 0, data, distance, 258);
    check(data);
    boolean within = distance <= 32_768;
    assertEquals(within, Deflate.compress(data).length < Deflate.compress(random).length + 100);
  }

  @ParameterizedTest
  @CsvSource({"1000, 2", "5000, 3", "200000, 4", "100000, 256"})
  void randomBytesComeBack(int count, int values) throws DataFormatException {
    check(random(count, values));
  }

  /** Matches of all lengths. */
  @Test
  void repetitionsOfAllLengthsComeBack() throws DataFormatException {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    byte[] start = random(300, 256);
    for (int length = 1; length <= start.length; length++) {
      data.write(start, 0, length);
      data.write(length);
    }
    check(data.toByteArray());
  }

  /** Fibonacci numbers make the words of a Huffman code as long as they can be. */
  @Test
  void noWordIsLongerThanTheLimit() throws DataFormatException {
    int[] frequencies = new int[25];
    frequencies[0] = 1;
    frequencies[1] = 1;
    for (int i = 2; i < frequencies.length; i++) {
      frequencies[i] = frequencies[i - 1] + frequencies[i - 2];
    }
    HuffmanCode limited = new HuffmanCode(frequencies, 15);
    HuffmanCode free = new HuffmanCode(frequencies, 24);
    IntStream all = IntStream.range(0, frequencies.length);
    assertEquals(15, all.map(limited::length).max().orElseThrow());
    assertEquals(24, free.length(0));
    assertEquals(1.0, kraft(limited, frequencies.length));
    assertEquals(1.0, kraft(free, frequencies.length));
  }

  /** The sum of 2 to the power of -length, which is 1 if no word is wasted. */
  private static double kraft(HuffmanCode code, int symbols) {
    return IntStream.range(0, symbols)
        .filter(symbol -> code.length(symbol) > 0)
        .mapToDouble(symbol -> Math.pow(2, -code.length(symbol)))
        .sum();
  }

  private static byte[] random(int count, int values) {
    Random random = new Random(1);
    byte[] data = new byte[count];
    for (int i = 0; i < count; i++) {
      data[i] = (byte) random.nextInt(values);
    }
    return data;
  }

  private static void check(byte[] data) throws DataFormatException {
    byte[] compressed = Deflate.compress(data);
    Inflater inflater = new Inflater(true);
    inflater.setInput(compressed);
    byte[] back = new byte[data.length + 1];
    int count = inflater.inflate(back);
    assertTrue(inflater.finished());
    assertEquals(0, inflater.getRemaining());
    inflater.end();
    assertArrayEquals(data, Arrays.copyOf(back, count));
  }
}
