package overfit.cli.option;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import overfit.cli.process.Host;
import overfit.config.Suggestion;
import overfit.file.InputException;
import overfit.screen.Glyphs;
import overfit.screen.Theme;
import overfit.terminal.Capabilities;
import overfit.terminal.FrameRate;
import overfit.terminal.GlyphVariables;
import picocli.CommandLine.Model.CommandSpec;

/** Options of the screen; they override the capabilities detected from the environment. */
public final class ScreenOptions {

  private static final String THEME = "--theme";
  private static final String FPS = "--fps";
  private static final String GLYPHS = "--glyphs";

  private final ValueOption theme;
  private final ValueOption fps;
  private final ValueOption glyphs;

  private ScreenOptions(ValueOption theme, ValueOption fps, ValueOption glyphs) {
    this.theme = theme;
    this.fps = fps;
    this.glyphs = glyphs;
  }

  /** Adds these options to a command. */
  public static ScreenOptions addTo(CommandSpec spec) {
    return new ScreenOptions(theme(spec), fps(spec), glyphs(spec));
  }

  /** For a command line with none of these options. */
  public static ScreenOptions defaults() {
    return new ScreenOptions(
        ValueOption.absent(THEME), ValueOption.absent(FPS), ValueOption.absent(GLYPHS));
  }

  private static ValueOption theme(CommandSpec spec) {
    String description =
        "Colour theme: "
            + themes()
            + " (default: "
            + Theme.LIGHT.name()
            + " if COLORFGBG says that the background is light, otherwise "
            + Theme.OKABE_ITO.name()
            + ").";
    return ValueOption.addTo(spec, THEME, "NAME", description, Theme.names());
  }

  private static ValueOption fps(CommandSpec spec) {
    String description =
        "Maximum frames per second, from 1 to "
            + FrameRate.MOST
            + " (default: "
            + FrameRate.LOCAL
            + ", over SSH "
            + FrameRate.REMOTE
            + ", on consoles "
            + FrameRate.CONSOLE
            + ").";
    return ValueOption.addTo(spec, FPS, "N", description, List.of());
  }

  private static ValueOption glyphs(CommandSpec spec) {
    String description =
        "Characters of plots and signs: "
            + String.join(", ", Glyphs.titles())
            + " (default: from "
            + GlyphVariables.VARIABLE
            + " or the locale; narrow is for terminals that show signs two columns wide).";
    return ValueOption.addTo(spec, GLYPHS, "SET", description, Glyphs.titles());
  }

  /** {@code okabe-ito (for dark …), light (…)}. */
  private static String themes() {
    return Theme.all().stream()
        .map(theme -> theme.name() + " (" + theme.about() + ")")
        .collect(Collectors.joining(", "));
  }

  /**
   * The capabilities of the terminal with these options applied; throws {@link InputException} for
   * an unknown theme or character set or an invalid frame rate.
   */
  public Capabilities over(Host host) {
    check(host.environment());
    Capabilities detected = host.terminal();
    Capabilities themed =
        theme().map(theme -> detected.withTheme(theme, THEME + " " + theme)).orElse(detected);
    Capabilities drawn =
        glyphs
            .value()
            .map(title -> themed.withGlyphs(glyphs(GLYPHS, title), GLYPHS + " " + title))
            .orElse(themed);
    OptionalInt frames = fps.whole(1, FrameRate.MOST);
    return frames.isPresent()
        ? drawn.withFramesPerSecond(frames.getAsInt(), FPS + " " + fps.value().orElseThrow())
        : drawn;
  }

  /** The theme, if set; throws {@link InputException} for an unknown name. */
  public Optional<Theme> theme() {
    return theme.value().map(ScreenOptions::theme);
  }

  private static Theme theme(String name) {
    String names = String.join(", ", Theme.names());
    return Theme.named(name)
        .orElseThrow(
            () ->
                InputException.expected(
                        "one of " + names, name + Suggestion.of(name, Theme.names()))
                    .at(THEME));
  }

  /** Throws {@link InputException} if a variable for this program has no valid value. */
  public static void check(Map<String, String> environment) {
    String title = GlyphVariables.chosen(environment);
    if (!title.isEmpty()) {
      glyphs(GlyphVariables.VARIABLE, title);
    }
  }

  private static Glyphs glyphs(String place, String title) {
    String titles = String.join(", ", Glyphs.titles());
    return Glyphs.named(title)
        .orElseThrow(
            () ->
                InputException.expected(
                        "one of " + titles, title + Suggestion.of(title, Glyphs.titles()))
                    .at(place));
  }
}
