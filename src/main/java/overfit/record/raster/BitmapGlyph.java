package overfit.record.raster;

/** A bitmap of {@value #WIDTH} × {@value #HEIGHT} dots: bit x of row y is the dot at (x, y). */
public final class BitmapGlyph {

  public static final int WIDTH = 12;
  public static final int HEIGHT = 22;

  private static final int MIDDLE_X = WIDTH / 2 - 1;
  private static final int MIDDLE_Y = HEIGHT / 2 - 1;

  private final int[] rows = new int[HEIGHT];

  boolean has(int x, int y) {
    return (rows[y] >> x & 1) != 0;
  }

  /** Fills a rectangle, clipped to the cell. */
  BitmapGlyph fill(int left, int top, int width, int height) {
    for (int y = Math.max(0, top); y < Math.min(HEIGHT, top + height); y++) {
      for (int x = Math.max(0, left); x < Math.min(WIDTH, left + width); x++) {
        rows[y] |= 1 << x;
      }
    }
    return this;
  }

  /** A braille pattern, the code minus U+2800: the bits are 1 4 / 2 5 / 3 6 / 7 8. */
  static BitmapGlyph braille(int pattern) {
    int[] bits = {0, 3, 1, 4, 2, 5, 6, 7};
    BitmapGlyph glyph = new BitmapGlyph();
    for (int i = 0; i < bits.length; i++) {
      if ((pattern >> bits[i] & 1) != 0) {
        glyph.fill(1 + i % 2 * WIDTH / 2, 1 + i / 2 * HEIGHT / 4, 4, 4);
      }
    }
    return glyph;
  }

  /** A box-drawing line by the weight of its arms: 0 none, 1 light, 2 heavy. */
  static BitmapGlyph lines(int up, int right, int down, int left) {
    BitmapGlyph glyph = new BitmapGlyph();
    glyph.fill(MIDDLE_X, 0, 2 * up, up == 0 ? 0 : MIDDLE_Y + 2);
    glyph.fill(MIDDLE_X, MIDDLE_Y, right == 0 ? 0 : WIDTH, 2 * right);
    glyph.fill(MIDDLE_X, MIDDLE_Y, 2 * down, down == 0 ? 0 : HEIGHT);
    glyph.fill(0, MIDDLE_Y, left == 0 ? 0 : MIDDLE_X + 2, 2 * left);
    return glyph;
  }

  /** A shade that fills {@code ofFour} of every four dots. */
  static BitmapGlyph shade(int ofFour) {
    BitmapGlyph glyph = new BitmapGlyph();
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      int x = i % WIDTH;
      int y = i / WIDTH;
      if ((x + 2 * (y % 2)) % 4 < ofFour) {
        glyph.fill(x, y, 1, 1);
      }
    }
    return glyph;
  }
}
