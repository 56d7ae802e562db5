package overfit.terminal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import overfit.screen.Glyphs;
import overfit.screen.Theme;

/**
 * The capabilities of a terminal, from environment variables only: the terminal is not queried.
 *
 * @param screen whether a full screen can be shown
 * @param glyphs the finest plot characters available
 * @param colours the number of colours
 * @param forced whether text in pipes and files has colours, too
 * @param modern whether it has an alternate screen and ignores sequences that it does not support
 * @param theme the theme for its background
 * @param framesPerSecond the maximum frame rate
 * @param clipboard how text gets into its clipboard
 */
public record Capabilities(
    Choice<Boolean> screen,
    Choice<Glyphs> glyphs,
    Choice<ColourDepth> colours,
    boolean forced,
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
        GlyphVariables.choice(term, environment),
        ColourVariables.choice(term, environment),
        ColourVariables.forced(environment),
        modern(term),
        ColorFgBg.theme(environment),
        FrameRate.choice(term, environment),
        clipboard(term, environment));
  }

  /** These capabilities with a theme that the user chose. */
  public Capabilities withTheme(Theme chosen, String reason) {
    return new Capabilities(
        screen,
        glyphs,
        colours,
        forced,
        modern,
        new Choice<>(chosen, reason),
        framesPerSecond,
        clipboard);
  }

  /** These capabilities with plot characters that the user chose. */
  public Capabilities withGlyphs(Glyphs chosen, String reason) {
    return new Capabilities(
        screen,
        new Choice<>(chosen, reason),
        colours,
        forced,
        modern,
        theme,
        framesPerSecond,
        clipboard);
  }

  /** These capabilities with a frame rate that the user chose, at most {@link FrameRate#MOST}. */
  public Capabilities withFramesPerSecond(int chosen, String reason) {
    return new Capabilities(
        screen, glyphs, colours, forced, modern, theme, new Choice<>(chosen, reason), clipboard);
  }

  /** Whether text is coloured that is written to a terminal, or else to a pipe or a file. */
  public boolean coloursText(boolean toTerminal) {
    return colours.value() != ColourDepth.NONE && (toTerminal || forced);
  }

  /** The character set of text that is written to a terminal, a pipe or a file. */
  public Charset charset() {
    return glyphs.value() == Glyphs.ASCII ? StandardCharsets.US_ASCII : StandardCharsets.UTF_8;
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
  static boolean isGnuScreen(String term, Map<String, String> environment) {
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
