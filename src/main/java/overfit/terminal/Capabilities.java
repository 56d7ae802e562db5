package overfit.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import overfit.screen.Glyphs;
import overfit.screen.Theme;

/**
 * The capabilities of a terminal, from environment variables only: the terminal is not queried.
 *
 * @param screen whether a full screen can be shown
 * @param glyphs the finest plot characters available
 * @param colours the number of colours
 * @param modern whether it has an alternate screen and ignores sequences that it does not support
 * @param theme the theme for its background
 * @param framesPerSecond the maximum frame rate
 * @param clipboard how text gets into its clipboard
 */
public record Capabilities(
    Choice<Boolean> screen,
    Choice<Glyphs> glyphs,
    Choice<ColourDepth> colours,
    Choice<Boolean> modern,
    Choice<Theme> theme,
    Choice<Integer> framesPerSecond,
    Choice<Clipboard> clipboard) {

  /**
   * A value and the reason for it.
   *
   * @param <T> the type of the value
   */
  public record Choice<T>(T value, String reason) {}

  /** The locale variables in POSIX order; the first that is not empty applies. */
  private static final List<String> LOCALE = List.of("LC_ALL", "LC_CTYPE", "LANG");

  /** Truecolour terminals whose TERM does not say so: SSH does not pass on COLORTERM. */
  private static final Set<String> TRUECOLOUR_TERMS =
      Set.of("xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm", "contour");

  /**
   * The capabilities for the terminal of this process, in an environment. If standard input is not
   * a terminal, keys can still be read from the one that controls this process.
   */
  public static Capabilities ofThisProcess(Map<String, String> environment) {
    boolean output = isTerminal(1);
    boolean input = isTerminal(0) || output && TerminalDevice.isControlled();
    return of(environment, input, output);
  }

  /** The capabilities for an environment. */
  public static Capabilities of(
      Map<String, String> environment, boolean inputIsTerminal, boolean outputIsTerminal) {
    String term = environment.getOrDefault("TERM", "");
    return new Capabilities(
        screen(term, inputIsTerminal, outputIsTerminal),
        glyphs(term, environment),
        colours(term, environment),
        modern(term),
        ColorFgBg.theme(environment),
        FrameRate.choice(term, environment),
        clipboard(term, environment));
  }

  /** These capabilities with a theme that the user chose. */
  public Capabilities withTheme(Theme chosen, String reason) {
    return new Capabilities(
        screen, glyphs, colours, modern, new Choice<>(chosen, reason), framesPerSecond, clipboard);
  }

  /** These capabilities with a frame rate that the user chose, at most {@link FrameRate#MOST}. */
  public Capabilities withFramesPerSecond(int chosen, String reason) {
    return new Capabilities(
        screen, glyphs, colours, modern, theme, new Choice<>(chosen, reason), clipboard);
  }

  private static Choice<Boolean> screen(String term, boolean input, boolean output) {
    if (!input) {
      return new Choice<>(false, "standard input is not a terminal");
    }
    if (!output) {
      return new Choice<>(false, "standard output is not a terminal");
    }
    if (term.isEmpty()) {
      return new Choice<>(false, "TERM is not set");
    }
    if (term.equals("dumb") || term.equals("unknown")) {
      return new Choice<>(false, "TERM=" + term + " cannot move its cursor");
    }
    return new Choice<>(true, "TERM=" + term);
  }

  private static Choice<Glyphs> glyphs(String term, Map<String, String> environment) {
    if (isHardware(term)) {
      return new Choice<>(Glyphs.ASCII, "TERM=" + term);
    }
    for (String name : LOCALE) {
      String locale = environment.getOrDefault(name, "");
      if (!locale.isEmpty()) {
        return glyphs(term, name + "=" + locale);
      }
    }
    return new Choice<>(Glyphs.ASCII, "neither LC_ALL nor LC_CTYPE nor LANG is set");
  }

  private static Choice<Glyphs> glyphs(String term, String locale) {
    String name = locale.toLowerCase(Locale.ROOT);
    if (!name.contains("utf-8") && !name.contains("utf8")) {
      return new Choice<>(Glyphs.ASCII, locale + " is not UTF-8");
    }
    if (term.equals("linux") || term.startsWith("rxvt")) {
      return new Choice<>(Glyphs.BLOCK, "TERM=" + term + " has no braille");
    }
    return new Choice<>(Glyphs.BRAILLE, locale);
  }

  private static Choice<ColourDepth> colours(String term, Map<String, String> environment) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return new Choice<>(ColourDepth.NONE, "NO_COLOR is set");
    }
    if (isHardware(term) || term.isEmpty() || term.equals("dumb") || term.equals("unknown")) {
      return new Choice<>(ColourDepth.NONE, "TERM=" + term);
    }
    String colorterm = environment.getOrDefault("COLORTERM", "");
    if (colorterm.equals("truecolor") || colorterm.equals("24bit")) {
      return isGnuScreen(term, environment)
          ? named(term, "TERM=" + term + " lacks " + colorterm)
          : new Choice<>(ColourDepth.TRUECOLOUR, "COLORTERM=" + colorterm);
    }
    return named(term, "TERM=" + term);
  }

  private static Choice<ColourDepth> named(String term, String reason) {
    if (term.endsWith("-direct") || TRUECOLOUR_TERMS.contains(term)) {
      return new Choice<>(ColourDepth.TRUECOLOUR, reason);
    }
    return term.contains("256color")
        ? new Choice<>(ColourDepth.INDEXED, reason)
        : new Choice<>(ColourDepth.ANSI, reason);
  }

  private static Choice<Boolean> modern(String term) {
    return new Choice<>(!term.equals("linux") && !isHardware(term), "TERM=" + term);
  }

  private static Choice<Clipboard> clipboard(String term, Map<String, String> environment) {
    String reason = "TERM=" + term;
    if (term.isEmpty() || term.equals("dumb") || term.equals("unknown") || !modern(term).value()) {
      return new Choice<>(Clipboard.NONE, reason);
    }
    if (environment.containsKey("TMUX") || term.startsWith("tmux")) {
      return new Choice<>(Clipboard.TMUX, reason);
    }
    return new Choice<>(
        isGnuScreen(term, environment) ? Clipboard.SCREEN : Clipboard.PLAIN, reason);
  }

  /** Hardware terminals of the 1980s, and emulators that use their TERM. */
  static boolean isHardware(String term) {
    return term.startsWith("vt") || term.startsWith("wy") || term.startsWith("ansi");
  }

  /** GNU Screen passes COLORTERM on to programs, but misreads 24-bit colours. */
  private static boolean isGnuScreen(String term, Map<String, String> environment) {
    return term.startsWith("screen") && !environment.containsKey("TMUX");
  }

  /**
   * Whether a file descriptor is a terminal. On Linux from the name of the device, since {@code
   * System.console()} depends on both streams and on the version of Java.
   */
  public static boolean isTerminal(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    try {
      String device = Files.readSymbolicLink(link).toString();
      return device.startsWith("/dev/pts/")
          || device.startsWith("/dev/tty")
          || device.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException notLinux) {
      return System.console() != null;
    }
  }
}
