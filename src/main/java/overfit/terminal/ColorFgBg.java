package overfit.terminal;

import java.util.Map;
import overfit.screen.Theme;
import overfit.terminal.Capabilities.Choice;

/**
 * Detects a light or dark background from COLORFGBG, where some terminals give the numbers of their
 * foreground and background colours, as in {@code 15;0} and {@code 0;default;15}.
 */
final class ColorFgBg {

  private static final String VARIABLE = "COLORFGBG";

  private ColorFgBg() {}

  /** The theme for the background. */
  static Choice<Theme> theme(Map<String, String> environment) {
    String colours = environment.getOrDefault(VARIABLE, "");
    if (colours.isEmpty()) {
      return new Choice<>(Theme.OKABE_ITO, VARIABLE + " is not set");
    }
    String last = colours.substring(colours.lastIndexOf(';') + 1);
    String reason = VARIABLE + "=" + colours;
    if (!colours.contains(";") || !last.matches("\\d|1[0-5]")) {
      return new Choice<>(Theme.OKABE_ITO, reason + " names no background");
    }
    return isLight(Integer.parseInt(last))
        ? new Choice<>(Theme.LIGHT, reason + " has a light background")
        : new Choice<>(Theme.OKABE_ITO, reason + " has a dark background");
  }

  /** White and the bright colours, except bright black, which is grey. */
  private static boolean isLight(int ansi) {
    return ansi == 7 || ansi > 8;
  }
}
