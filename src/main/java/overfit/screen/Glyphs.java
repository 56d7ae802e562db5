package overfit.screen;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The character sets of terminals, from the finest to the plainest. All characters outside of ASCII
 * are defined here.
 */
public enum Glyphs {
  /** Plots in braille, 2 × 4 dots per cell; rounded borders. For UTF-8 terminals. */
  BRAILLE("╭╮╰╯─│┤", "●▸▶■≈┄━·…○○◂", "‖", "π", "▁▂▃▄▅▆▇█", "⡪⢕", "░▒▓█"),
  /** Plots in half blocks, 1 × 2 dots per cell; only characters of the Linux console's font. */
  BLOCKS("┌┐└┘─│┤", "•►►■≈·─··○○◄", "‖", "π", "░▒▓█", "░▒▓", "░▒▓█"),
  /**
   * Plots in braille; of the rest, only ASCII and braille. For terminals that show characters of
   * ambiguous width, such as lines and Greek letters, two columns wide: those of braille are narrow
   * in Unicode's East Asian Width (UAX #11).
   */
  NARROW("⢰⢲⠘⠚⠒⢸⢺", "o>>#~⠂⠒⠐.Ox<", "||", "pi", "⣀⣤⣶⣿", "⡪⢕", "⠂⠪⢝⣿"),
  /** ASCII only, one dot per cell. For all other terminals. */
  ASCII("++++-||", "o>>#~.-..Ox<", "||", "pi", ".:-=+*#", "`:;", ".:-=+*#");

  private final String lines;
  private final String signs;
  private final String pause;
  private final String pi;
  private final String ramp;
  private final String density;
  private final String shades;

  Glyphs(
      String lines,
      String signs,
      String pause,
      String pi,
      String ramp,
      String density,
      String shades) {
    this.lines = lines;
    this.signs = signs;
    this.pause = pause;
    this.pi = pi;
    this.ramp = ramp;
    this.density = density;
    this.shades = shades;
  }

  /** The set with a name, as given by {@link #title}. */
  public static Optional<Glyphs> named(String title) {
    return Arrays.stream(values()).filter(glyphs -> glyphs.title().equals(title)).findFirst();
  }

  public static List<String> titles() {
    return Arrays.stream(values()).map(Glyphs::title).toList();
  }

  /** The name that the user gives. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether curves are drawn in letters, which tell them apart. */
  public boolean lettered() {
    return this == ASCII;
  }

  /** Whether formulas can have Greek and other mathematical letters; few fonts of consoles do. */
  public boolean hasMathematics() {
    return this == BRAILLE;
  }

  public boolean plotsInBraille() {
    return this == BRAILLE || this == NARROW;
  }

  /** Whether words are in ASCII only. */
  public boolean plainWords() {
    return this == ASCII || this == NARROW;
  }

  /**
   * Whether terminals with this set show a character at all, in one column. Control characters and
   * those that are wide everywhere are the caller's.
   */
  public boolean has(char character) {
    boolean braille = character >= 0x2800 && character <= 0x28ff;
    return character < 0x80 || !plainWords() || braille && this == NARROW;
  }

  public char topLeft() {
    return lines.charAt(0);
  }

  public char topRight() {
    return lines.charAt(1);
  }

  public char bottomLeft() {
    return lines.charAt(2);
  }

  public char bottomRight() {
    return lines.charAt(3);
  }

  public char horizontal() {
    return lines.charAt(4);
  }

  public char vertical() {
    return lines.charAt(5);
  }

  /** A tick of a vertical axis. */
  public char tick() {
    return lines.charAt(6);
  }

  /** A sample, and the marker of a run. */
  public char dot() {
    return signs.charAt(0);
  }

  /** A point held out of training. */
  public char hollow() {
    return signs.charAt(10);
  }

  /** The selected row. */
  public char pointer() {
    return signs.charAt(1);
  }

  /** What the words after it are about. */
  public char pointerBack() {
    return signs.charAt(11);
  }

  /** Training is running. */
  public char play() {
    return signs.charAt(2);
  }

  /** Training has ended. */
  public char stop() {
    return signs.charAt(3);
  }

  /** A setting that changes the running network. */
  public char live() {
    return signs.charAt(4);
  }

  /** A piece of the true function's line, in the legend. */
  public char dotted() {
    return signs.charAt(5);
  }

  /** A piece of a run's curve, in the legend. */
  public char line() {
    return signs.charAt(6);
  }

  /** Something hidden or empty. */
  public char faint() {
    return signs.charAt(7);
  }

  /** The value of a curve at the cursor. */
  public char value() {
    return signs.charAt(9);
  }

  /** The end of a truncated text. */
  public char ellipsis() {
    return signs.charAt(8);
  }

  /** Training is paused. */
  public String pause() {
    return pause;
  }

  public String pi() {
    return pi;
  }

  /** Levels of a sparkline, from the lowest to the highest. */
  public String ramp() {
    return ramp;
  }

  /** Shades of a heat map without colours, from light to dark; the lowest values are blank. */
  public String shades() {
    return shades;
  }

  /**
   * A piece of the density of many samples; without braille, its shades from the lightest to the
   * darkest.
   */
  public String density() {
    return density;
  }
}
