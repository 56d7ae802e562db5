package overfit.terminal;

import overfit.ansi.SgrColour;
import overfit.ansi.TextAttributes;
import overfit.ansi.TextAttributes.Modifier;
import overfit.screen.Style;
import overfit.screen.Theme;

/** The number of colours that a terminal can show. */
public enum ColourDepth {
  /** No colours: bold and reverse only. */
  NONE("none") {
    @Override
    int of(Theme.Colour colour) {
      return SgrColour.DEFAULT;
    }
  },
  /** The sixteen named colours. */
  ANSI("16") {
    @Override
    int of(Theme.Colour colour) {
      return colour.ansi() < 0 ? SgrColour.DEFAULT : SgrColour.named(colour.ansi());
    }
  },
  /** The 256 colours of xterm. */
  INDEXED("256") {
    @Override
    int of(Theme.Colour colour) {
      return colour.rgb() < 0 ? SgrColour.DEFAULT : SgrColour.indexed(nearest(colour.rgb()));
    }
  },
  /** Eight bits each of red, green and blue. */
  TRUECOLOUR("24 bits") {
    @Override
    int of(Theme.Colour colour) {
      return colour.rgb();
    }
  };

  /** The levels of each channel in xterm's 6 × 6 × 6 colour cube. */
  private static final int[] LEVELS = {0, 95, 135, 175, 215, 255};

  private final String words;

  ColourDepth(String words) {
    this.words = words;
  }

  /** A name for display. */
  public String words() {
    return words;
  }

  /** The attributes for a style. */
  public TextAttributes attributes(Style style, Theme theme) {
    return TextAttributes.PLAIN
        .withForeground(of(theme.colour(style.role())))
        .withBackground(
            style.background().map(role -> of(theme.colour(role))).orElse(SgrColour.DEFAULT))
        .with(Modifier.BOLD, style.bold())
        .with(Modifier.REVERSED, style.reversed());
  }

  /** The nearest available colour, encoded as in {@link SgrColour}. */
  abstract int of(Theme.Colour colour);

  /**
   * The nearest of the colours that are the same on all 256-colour terminals: the cube 16 + 36r +
   * 6g + b and the greys 232 to 255.
   */
  static int nearest(int rgb) {
    int red = level(rgb >> 16 & 0xff);
    int green = level(rgb >> 8 & 0xff);
    int blue = level(rgb & 0xff);
    int inCube = LEVELS[red] << 16 | LEVELS[green] << 8 | LEVELS[blue];
    int mean = ((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 3;
    int step = Math.max(0, Math.min(23, (mean - 3) / 10));
    int grey = (8 + 10 * step) * 0x010101;
    return distance(rgb, grey) < distance(rgb, inCube)
        ? 232 + step
        : 16 + 36 * red + 6 * green + blue;
  }

  private static int level(int value) {
    int best = 0;
    for (int i = 1; i < LEVELS.length; i++) {
      if (Math.abs(value - LEVELS[i]) < Math.abs(value - LEVELS[best])) {
        best = i;
      }
    }
    return best;
  }

  private static int distance(int a, int b) {
    int red = (a >> 16 & 0xff) - (b >> 16 & 0xff);
    int green = (a >> 8 & 0xff) - (b >> 8 & 0xff);
    int blue = (a & 0xff) - (b & 0xff);
    return red * red + green * green + blue * blue;
  }
}
