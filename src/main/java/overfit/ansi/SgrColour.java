package overfit.ansi;

/**
 * Colours encoded as ints, for fast comparison; -1 is the terminal's default.
 *
 * <pre>
 *   bits  25       24     23…16  15…8   7…0
 *         indexed  named  red    green  blue; or the index of an indexed or named colour
 * </pre>
 */
public final class SgrColour {

  public static final int DEFAULT = -1;

  private static final int RGB = 0xffffff;
  private static final int NAMED = 1 << 24;
  private static final int INDEXED = 2 << 24;

  private SgrColour() {}

  /** One of the 16 named colours: 0 to 7, and their bright variants 8 to 15. */
  public static int named(int number) {
    return NAMED | number;
  }

  /** One of xterm's 256 colours. */
  public static int indexed(int number) {
    return INDEXED | number;
  }

  /**
   * The foreground colour set by these parameters of {@code CSI … m}; {@link #DEFAULT} if they set
   * none.
   */
  public static int ofForeground(String parameters) {
    String[] numbers = parameters.split(";");
    int first = Integer.parseInt(numbers[0]);
    if (first == 38) {
      return numbers.length == 3
          ? indexed(Integer.parseInt(numbers[2]))
          : Integer.parseInt(numbers[2]) << 16
              | Integer.parseInt(numbers[3]) << 8
              | Integer.parseInt(numbers[4]);
    }
    boolean bright = first >= 90 && first < 98;
    return first >= 30 && first < 38 ? named(first - 30) : bright ? named(first - 82) : DEFAULT;
  }

  public static boolean isNamed(int colour) {
    return (colour & ~RGB) == NAMED;
  }

  public static boolean isIndexed(int colour) {
    return (colour & ~RGB) == INDEXED;
  }

  /** The index of a named or indexed colour. */
  public static int number(int colour) {
    return colour & RGB;
  }

  /** The parameters that set the foreground. */
  static String foreground(int colour) {
    return parameters(colour, 30);
  }

  /** The parameters that set the background. */
  static String background(int colour) {
    return parameters(colour, 40);
  }

  /**
   * ECMA-48, section 8.3.117, and xterm: https://invisible-island.net/xterm/ctlseqs/ctlseqs.html.
   */
  private static String parameters(int colour, int base) {
    int number = number(colour);
    if (colour == DEFAULT) {
      return String.valueOf(base + 9);
    }
    if (isNamed(colour)) {
      return String.valueOf(number < 8 ? base + number : base + 52 + number);
    }
    return base
        + 8
        + (isIndexed(colour)
            ? ";5;" + number
            : ";2;" + (number >> 16) + ";" + (number >> 8 & 0xff) + ";" + (number & 0xff));
  }
}
