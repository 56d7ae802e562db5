package overfit.cli.option;

import java.util.Optional;
import java.util.stream.Collectors;
import overfit.config.Suggestion;
import overfit.file.InputException;
import overfit.screen.Theme;
import overfit.terminal.Capabilities;
import overfit.terminal.FrameRate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How the screen is drawn: options that lie over what the environment tells of the terminal. */
public final class ScreenOptions {

  private static final String THEME = "--theme";
  private static final String FPS = "--fps";

  private final CommandSpec spec;

  private ScreenOptions(CommandSpec spec) {
    this.spec = spec;
  }

  /** Gives a command these options. */
  public static ScreenOptions addTo(CommandSpec spec) {
    spec.addOption(
        option(
            THEME,
            "NAME",
            "Colours: "
                + themes()
                + " (default: "
                + Theme.LIGHT.name()
                + " where COLORFGBG names a light background, otherwise "
                + Theme.OKABE_ITO.name()
                + ")."));
    spec.addOption(
        option(
            FPS,
            "N",
            "Frames a second at most, from 1 to "
                + FrameRate.MOST
                + " (default: "
                + FrameRate.LOCAL
                + ", over SSH "
                + FrameRate.REMOTE
                + ", on consoles "
                + FrameRate.CONSOLE
                + ")."));
    return new ScreenOptions(spec);
  }

  private static OptionSpec option(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
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

  /** Throws {@link InputException} for a theme that is not there, or no number of frames. */
  public Capabilities over(Capabilities found) {
    Capabilities coloured =
        theme().map(theme -> found.withTheme(theme, THEME + " " + theme)).orElse(found);
    return given(FPS)
        .map(text -> coloured.withFramesPerSecond(frames(text), FPS + " " + text))
        .orElse(coloured);
  }

  /** The one that was asked for; throws {@link InputException} for one that is not there. */
  public Optional<Theme> theme() {
    return given(THEME).map(ScreenOptions::theme);
  }

  private Optional<String> given(String option) {
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
