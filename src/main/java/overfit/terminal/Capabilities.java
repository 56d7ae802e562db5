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
 * What a terminal can do, told from the environment alone: nothing is sent to it, nothing is asked.
 *
 * @param screen whether a full screen can be shown at all
 * @param glyphs the finest characters that it has
 * @param colours how many colours it has
 * @param modern whether it has a second screen to draw on and may be sent what it does not know
 * @param theme the colours that suit its background
 * @param framesPerSecond how often it is painted at most
 */
public record Capabilities(
    Choice<Boolean> screen,
    Choice<Glyphs> glyphs,
    Choice<ColourDepth> colours,
    Choice<Boolean> modern,
    Choice<Theme> theme,
    Choice<Integer> framesPerSecond) {

  /**
   * A value, and in a few words why it was taken.
   *
   * @param <T> of what
   */
  public record Choice<T>(T value, String reason) {}

  /** In the order in which POSIX asks them; the first that is not empty counts. */
  private static final List<String> LOCALE = List.of("LC_ALL", "LC_CTYPE", "LANG");

  /**
   * Terminals that take any colour but do not say so in TERM, for when COLORTERM is lost on SSH.
   */
  private static final Set<String> TRUECOLOUR_TERMS =
      Set.of("xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm", "contour");

  /** For the terminal of this process and its environment. */
  public static Capabilities ofThisProcess() {
    return of(System.getenv(), isTerminal(0), isTerminal(1));
  }

  /** For an environment, and for what standard input and standard output are. */
  public static Capabilities of(
      Map<String, String> environment, boolean inputIsTerminal, boolean outputIsTerminal) {
    String term = environment.getOrDefault("TERM", "");
    return new Capabilities(
        screen(term, inputIsTerminal, outputIsTerminal),
        glyphs(term, environment),
        colours(term, environment),
        modern(term),
        ColorFgBg.theme(environment),
        FrameRate.choice(term, environment));
  }

  /** With a theme that somebody chose. */
  public Capabilities withTheme(Theme chosen, String reason) {
    return new Capabilities(
        screen, glyphs, colours, modern, new Choice<>(chosen, reason), framesPerSecond);
  }

  /** With a frame rate that somebody chose, from 1 to {@link FrameRate#MOST}. */
  public Capabilities withFramesPerSecond(int chosen, String reason) {
    return new Capabilities(screen, glyphs, colours, modern, theme, new Choice<>(chosen, reason));
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
    String promise = environment.getOrDefault("COLORTERM", "");
    if (promise.equals("truecolor") || promise.equals("24bit")) {
      return isGnuScreen(term, environment)
          ? named(term, "TERM=" + term + " cannot keep COLORTERM=" + promise)
          : new Choice<>(ColourDepth.TRUECOLOUR, "COLORTERM=" + promise);
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

  /** The video terminals of the eighties, and what says that it is one. */
  static boolean isHardware(String term) {
    return term.startsWith("vt") || term.startsWith("wy") || term.startsWith("ansi");
  }

  /** GNU screen hands COLORTERM through to programs, and reads 24-bit colours as other things. */
  private static boolean isGnuScreen(String term, Map<String, String> environment) {
    return term.startsWith("screen") && !environment.containsKey("TMUX");
  }

  /**
   * Whether a file descriptor is a terminal. Java's console answers for both streams at once, and
   * not alike from version to version; Linux names the device.
   */
  public static boolean isTerminal(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    try {
      String device = Files.readSymbolicLink(link).toString();
      return device.startsWith("/dev/pts/")
          || device.startsWith("/dev/tty")
          || device.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException noSuchFolder) {
      return System.console() != null;
    }
  }
}
