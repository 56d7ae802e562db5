package overfit.cli.option;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import overfit.config.Suggestion;
import overfit.file.InputException;
import overfit.screen.Theme;
import overfit.terminal.Capabilities;
import overfit.terminal.FrameRate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options of the screen; they override the capabilities detected from the environment. */
public final class ScreenOptions {

  private static final String THEME = "--theme";
  private static final String FPS = "--fps";

  private final CommandSpec spec;

  private ScreenOptions(CommandSpec spec) {
    this.spec = spec;
  }

  /** Adds these options to a command. */
  public static ScreenOptions addTo(CommandSpec spec) {
    spec.addOption(
        option(
            THEME,
            "NAME",
            "Colour theme: "
                + themes()
                + " (default: "
                + Theme.LIGHT.name()
                + " if COLORFGBG says that the background is light, otherwise "
                + Theme.OKABE_ITO.name()
                + ").",
            Theme.names()));
    spec.addOption(
        option(
            FPS,
            "N",
            "Maximum frames per second, from 1 to "
                + FrameRate.MOST
                + " (default: "
                + FrameRate.LOCAL
                + ", over SSH "
                + FrameRate.REMOTE
                + ", on consoles "
                + FrameRate.CONSOLE
                + ").",
            List.of()));
    return new ScreenOptions(spec);
  }

  private static OptionSpec option(
      String name, String label, String description, List<String> words) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .completionCandidates(words)
        .type(String.class)
        .description(description)
        .build();
  }

  /** {@code okabe-ito (for dark …), light (…)}. */
  private static String themes() {
    return Theme.all().stream()
        .map(theme -> theme.name() + " (" + theme.about() + ")")
        .collect(Collectors.joining(", "));
  }

  /**
   * Capabilities with these options applied; throws {@link InputException} for an unknown theme or
   * an invalid frame rate.
   */
  public Capabilities over(Capabilities detected) {
    Capabilities themed =
        theme().map(theme -> detected.withTheme(theme, THEME + " " + theme)).orElse(detected);
    return value(FPS)
        .map(text -> themed.withFramesPerSecond(frames(text), FPS + " " + text))
        .orElse(themed);
  }

  /** The theme, if set; throws {@link InputException} for an unknown name. */
  public Optional<Theme> theme() {
    return value(THEME).map(ScreenOptions::theme);
  }

  private Optional<String> value(String option) {
    return Optional.ofNullable(spec.findOption(option).getValue());
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

  private static int frames(String text) {
    if (!text.matches("\\d{1,3}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > FrameRate.MOST) {
      throw InputException.expected("a whole number from 1 to " + FrameRate.MOST, text).at(FPS);
    }
    return Integer.parseInt(text);
  }
}
