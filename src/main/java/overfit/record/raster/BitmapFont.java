package overfit.record.raster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A bitmap font: letters and symbols are read from a resource, at 5 × 9 dots and doubled; lines,
 * blocks and braille are computed.
 */
final class BitmapFont {

  private static final String RESOURCE = "/overfit/record/font.txt";
  private static final char UNKNOWN = '\ufffd';
  private static final int DOTS_WIDE = 5;
  private static final int DOTS_HIGH = 9;

  /** The weight of the arms up, right, down and left of box-drawing lines: 1 light, 2 heavy. */
  private static final Map<Character, String> LINES =
      Map.ofEntries(
          Map.entry('─', "0101"),
          Map.entry('━', "0202"),
          Map.entry('│', "1010"),
          Map.entry('┃', "2020"),
          Map.entry('┌', "0110"),
          Map.entry('╭', "0110"),
          Map.entry('┐', "0011"),
          Map.entry('╮', "0011"),
          Map.entry('└', "1100"),
          Map.entry('╰', "1100"),
          Map.entry('┘', "1001"),
          Map.entry('╯', "1001"),
          Map.entry('├', "1110"),
          Map.entry('┤', "1011"),
          Map.entry('┬', "0111"),
          Map.entry('┴', "1101"),
          Map.entry('┼', "1111"));

  private final Map<Character, BitmapGlyph> glyphs = new HashMap<>();

  BitmapFont() {
    List<String> lines = resource().lines().toList();
    for (int band = 0; band < lines.size(); band += DOTS_HIGH + 2) {
      String characters = lines.get(band);
      for (int x = 0; x < characters.length(); x += DOTS_WIDE + 1) {
        glyphs.put(characters.charAt(x), drawn(lines.subList(band + 1, band + 1 + DOTS_HIGH), x));
      }
    }
  }

  BitmapGlyph glyph(char c) {
    return glyphs.computeIfAbsent(
        c, any -> c == ' ' ? new BitmapGlyph() : isComputed(c) ? computed(c) : glyphs.get(UNKNOWN));
  }

  private static boolean isComputed(char c) {
    return LINES.containsKey(c)
        || "┄╌┈╎┆".indexOf(c) >= 0
        || c >= 0x2580 && c < 0x2594
        || c >= 0x2800 && c < 0x2900;
  }

  private static BitmapGlyph computed(char c) {
    if (c >= 0x2800) {
      return BitmapGlyph.braille(c - 0x2800);
    }
    if (c >= 0x2580) {
      return block(c);
    }
    if (LINES.containsKey(c)) {
      String arms = LINES.get(c);
      return BitmapGlyph.lines(
          arms.charAt(0) - '0', arms.charAt(1) - '0', arms.charAt(2) - '0', arms.charAt(3) - '0');
    }
    return c == '╎' || c == '┆'
        ? new BitmapGlyph().fill(5, 1, 2, 4).fill(5, 9, 2, 4).fill(5, 16, 2, 4)
        : new BitmapGlyph().fill(1, 10, 2, 2).fill(5, 10, 2, 2).fill(9, 10, 2, 2);
  }

  /** Blocks from U+2580: upper half, lower eighths, left eighths, right half and shades. */
  private static BitmapGlyph block(char c) {
    int number = c - 0x2580;
    if (number == 0) {
      return new BitmapGlyph().fill(0, 0, BitmapGlyph.WIDTH, BitmapGlyph.HEIGHT / 2);
    }
    if (number <= 8) {
      int height = BitmapGlyph.HEIGHT * number / 8;
      return new BitmapGlyph().fill(0, BitmapGlyph.HEIGHT - height, BitmapGlyph.WIDTH, height);
    }
    if (number < 16) {
      return new BitmapGlyph()
          .fill(0, 0, BitmapGlyph.WIDTH * (16 - number) / 8, BitmapGlyph.HEIGHT);
    }
    return number == 16
        ? new BitmapGlyph()
            .fill(BitmapGlyph.WIDTH / 2, 0, BitmapGlyph.WIDTH / 2, BitmapGlyph.HEIGHT)
        : BitmapGlyph.shade(number - 16);
  }

  private static BitmapGlyph drawn(List<String> rows, int left) {
    BitmapGlyph glyph = new BitmapGlyph();
    for (int y = 0; y < DOTS_HIGH; y++) {
      for (int x = 0; x < DOTS_WIDE; x++) {
        if (rows.get(y).charAt(left + x) == '#') {
          glyph.fill(2 * x + 1, 2 * y + 3, 2, 2);
        }
      }
    }
    return glyph;
  }

  private static String resource() {
    try (InputStream file = BitmapFont.class.getResourceAsStream(RESOURCE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
