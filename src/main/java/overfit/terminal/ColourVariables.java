package overfit.terminal;

import java.util.Map;
import java.util.Set;
import overfit.terminal.Capabilities.Choice;

/**
 * The environment variables that say how many colours there are: those of terminals, and the
 * conventions by which users turn colours off and on: <a href="https://no-color.org">NO_COLOR</a>,
 * <a href="https://force-color.org">FORCE_COLOR</a>, <a
 * href="https://bixense.com/clicolors/">CLICOLOR and CLICOLOR_FORCE</a>. The first that applies, in
 * this order:
 *
 * <ul>
 *   <li>{@code NO_COLOR}, if not empty: none.
 *   <li>{@code FORCE_COLOR} and {@code CLICOLOR_FORCE}, if not empty: colours, also in pipes and on
 *       terminals that promise none. With {@code FORCE_COLOR=2} at least 256, with 3 truecolour, as
 *       <a href="https://nodejs.org/api/cli.html#force_color1-2-3">Node.js</a> has it. 0 turns
 *       {@code FORCE_COLOR} into {@code NO_COLOR}, and {@code CLICOLOR_FORCE} off.
 *   <li>{@code CLICOLOR=0}: none.
 * </ul>
 */
final class ColourVariables {

  /** Truecolour terminals whose TERM does not say so: SSH does not pass on COLORTERM. */
  private static final Set<String> TRUECOLOUR_TERMS =
      Set.of("xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm", "contour");

  /** What TERM says of pipes, and of terminals without colours. */
  private static final Set<String> COLOURLESS_TERMS = Set.of("", "dumb", "unknown");

  private ColourVariables() {}

  static Choice<ColourDepth> choice(String term, Map<String, String> environment) {
    Choice<ColourDepth> detected = ofTerminal(term, environment);
    if (isSet("NO_COLOR", environment)) {
      return new Choice<>(ColourDepth.NONE, "NO_COLOR is set");
    }
    if (isOff("FORCE_COLOR", environment)) {
      return new Choice<>(ColourDepth.NONE, "FORCE_COLOR=" + environment.get("FORCE_COLOR"));
    }
    if (isSet("FORCE_COLOR", environment)) {
      return atLeast(asked(environment.get("FORCE_COLOR")), detected, "FORCE_COLOR", environment);
    }
    if (isForced("CLICOLOR_FORCE", environment)) {
      return atLeast(ColourDepth.ANSI, detected, "CLICOLOR_FORCE", environment);
    }
    return isOff("CLICOLOR", environment)
        ? new Choice<>(ColourDepth.NONE, "CLICOLOR=" + environment.get("CLICOLOR"))
        : detected;
  }

  /** Whether there are colours in pipes, too. */
  static boolean forced(Map<String, String> environment) {
    return isForced("FORCE_COLOR", environment) || isForced("CLICOLOR_FORCE", environment);
  }

  private static boolean isSet(String name, Map<String, String> environment) {
    return !environment.getOrDefault(name, "").isEmpty();
  }

  private static boolean isOff(String name, Map<String, String> environment) {
    String value = environment.getOrDefault(name, "");
    return value.equals("0") || value.equals("false");
  }

  private static boolean isForced(String name, Map<String, String> environment) {
    return isSet(name, environment) && !isOff(name, environment);
  }

  private static ColourDepth asked(String forceColor) {
    return switch (forceColor) {
      case "2" -> ColourDepth.INDEXED;
      case "3" -> ColourDepth.TRUECOLOUR;
      default -> ColourDepth.ANSI;
    };
  }

  private static Choice<ColourDepth> atLeast(
      ColourDepth asked,
      Choice<ColourDepth> detected,
      String name,
      Map<String, String> environment) {
    return detected.value().compareTo(asked) >= 0
        ? detected
        : new Choice<>(asked, name + "=" + environment.get(name));
  }

  private static Choice<ColourDepth> ofTerminal(String term, Map<String, String> environment) {
    if (Capabilities.isHardware(term) || COLOURLESS_TERMS.contains(term)) {
      return new Choice<>(ColourDepth.NONE, "TERM=" + term);
    }
    String colorterm = environment.getOrDefault("COLORTERM", "");
    if (colorterm.equals("truecolor") || colorterm.equals("24bit")) {
      return Capabilities.isGnuScreen(term, environment)
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
}
