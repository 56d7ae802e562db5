package overfit.plot;

import overfit.screen.Glyphs;

/** The number of dots per cell, and the characters that show them. */
enum DotPattern {
  /**
   * Unicode's Braille Patterns: U+2800 plus one bit per dot.
   *
   * <pre>
   *   01 08
   *   02 10
   *   04 20
   *   40 80
   * </pre>
   */
  BRAILLE(2, 4) {
    @Override
    int bit(int x, int y) {
      return y == 3 ? 0x40 << x : 1 << y + 3 * x;
    }

    @Override
    char glyph(int bits, char letter) {
      return (char) (0x2800 | bits);
    }
  },

  /** The upper half is bit 1, the lower one bit 2. */
  BLOCK(1, 2) {
    @Override
    char glyph(int bits, char letter) {
      return " ▀▄█".charAt(bits);
    }
  },

  LETTER(1, 1) {
    @Override
    char glyph(int bits, char letter) {
      return letter;
    }
  };

  private final int width;
  private final int height;
  private final int widthShift;
  private final int heightShift;

  /** Both sizes are powers of two. */
  DotPattern(int width, int height) {
    this.width = width;
    this.height = height;
    this.widthShift = Integer.numberOfTrailingZeros(width);
    this.heightShift = Integer.numberOfTrailingZeros(height);
  }

  static DotPattern of(Glyphs glyphs) {
    return switch (glyphs) {
      case BRAILLE, NARROW -> BRAILLE;
      case BLOCKS -> BLOCK;
      case ASCII -> LETTER;
    };
  }

  /** Dots per cell horizontally. */
  int width() {
    return width;
  }

  /** Dots per cell vertically. */
  int height() {
    return height;
  }

  /** log₂ of the width: shifts are faster than divisions. */
  int widthShift() {
    return widthShift;
  }

  int heightShift() {
    return heightShift;
  }

  /** The bit of the dot at (x, y) in a cell, from its top left corner. */
  int bit(int x, int y) {
    return 1 << y;
  }

  /** The character that shows these dots, or the curve's letter. */
  abstract char glyph(int bits, char letter);
}
