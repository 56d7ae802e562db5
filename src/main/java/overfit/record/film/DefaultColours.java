package overfit.record.film;

import java.util.Map;
import overfit.screen.Theme;

/** The default foreground and background of a theme, as 0xrrggbb; a terminal has its own. */
public record DefaultColours(int foreground, int background) {

  private static final DefaultColours DARK = new DefaultColours(0xe4e4e4, 0x16181d);
  private static final DefaultColours LIGHT = new DefaultColours(0x1c1c1c, 0xffffff);

  /** The defaults of themes made for one background. */
  private static final Map<Theme, DefaultColours> OWN =
      Map.of(
          Theme.SOLARIZED_DARK, new DefaultColours(0xeee8d5, 0x002b36),
          Theme.HIGH_CONTRAST, new DefaultColours(0xffffff, 0x000000));

  public static DefaultColours of(Theme theme) {
    return OWN.getOrDefault(theme, theme.isLight() ? LIGHT : DARK);
  }

  /** A colour in the notation of CSS and asciicast. */
  public static String hex(int rgb) {
    return "#" + Integer.toHexString(0x1000000 | rgb).substring(1);
  }
}
