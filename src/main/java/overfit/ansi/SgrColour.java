package overfit.ansi;

/**
 * Colours as numbers, for comparing quickly; -1 is the terminal's own.
 *
 * <pre>
 *   bits  25       24     23…16  15…8   7…0
 *         indexed  named  red    green  blue; or the number of one that is indexed or named
 * </pre>
 */
public final class SgrColour {

  public static final int DEFAULT = -1;

  private static final int RGB = 0xffffff;
  private static final int NAMED = 1 << 24;
  private static final int INDEXED = 2 << 24;

  private SgrColour() {}

  /** One of the sixteen that a terminal gives its own shades: 0 to 7, and 8 to 15 bright. */
  public static int named(int number) {
    return NAMED | number;
  }

  /** One of xterm's 256. */
  public static int indexed(int number) {
    return INDEXED | number;
  }

  /**
   * The one that these parameters of {@code CSI … m} make the foreground; {@link #DEFAULT} for what
   * is none.
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

  /** Of one that is named or indexed, its number. */
  public static int number(int colour) {
    return colour & RGB;
  }

  /** The parameters that make it the foreground. */
  static String foreground(int colour) {
    return parameters(colour, 30);
  }

  /** The parameters that make it the background. */
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
