package overfit.record;

import java.util.Map;
import overfit.screen.Theme;

/** What a theme is seen on: the colours that a terminal would have of its own, as 0xrrggbb. */
record Paper(int foreground, int background) {

  private static final Paper DARK = new Paper(0xe4e4e4, 0x16181d);
  private static final Paper LIGHT = new Paper(0x1c1c1c, 0xffffff);

  /** Those that say themselves what they are for. */
  private static final Map<Theme, Paper> OWN =
      Map.of(
          Theme.SOLARIZED_DARK, new Paper(0xeee8d5, 0x002b36),
          Theme.HIGH_CONTRAST, new Paper(0xffffff, 0x000000));

  static Paper of(Theme theme) {
    return OWN.getOrDefault(theme, theme.isLight() ? LIGHT : DARK);
  }

  /** As CSS and asciicast write it. */
  static String hex(int rgb) {
    return "#" + Integer.toHexString(0x1000000 | rgb).substring(1);
  }
}
