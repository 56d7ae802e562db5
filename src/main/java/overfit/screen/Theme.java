package overfit.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A colour theme: the colours of all roles, on the terminal's default background. */
public final class Theme {

  /**
   * A colour.
   *
   * @param rgb red, green and blue as 0xrrggbb; -1 for the terminal's default foreground
   * @param ansi the replacement among the sixteen terminal colours, 0 to 15; or -1 as above
   */
  public record Colour(int rgb, int ansi) {}

  public static final Theme OKABE_ITO =
      new Theme("okabe-ito", "for dark backgrounds and any eyes", false, Palettes.okabeIto());

  public static final Theme LIGHT =
      new Theme("light", "for light backgrounds and any eyes", true, Palettes.light());

  public static final Theme SOLARIZED_DARK =
      new Theme("solarized-dark", "for Solarized's background", false, Palettes.solarizedDark());

  public static final Theme HIGH_CONTRAST =
      new Theme(
          "high-contrast",
          "bright, for black backgrounds and tired eyes",
          false,
          Palettes.bright());

  private static final List<Theme> ALL = List.of(OKABE_ITO, LIGHT, SOLARIZED_DARK, HIGH_CONTRAST);

  private final String name;
  private final String about;
  private final boolean light;
  private final Map<Role, Colour> colours;

  private Theme(String name, String about, boolean light, Map<Role, Colour> colours) {
    this.name = name;
    this.about = about;
    this.light = light;
    this.colours = colours;
  }

  /** All themes; the first is the default. */
  public static List<Theme> all() {
    return ALL;
  }

  public static List<String> names() {
    return ALL.stream().map(Theme::name).collect(Collectors.toList());
  }

  public static Optional<Theme> named(String name) {
    return ALL.stream().filter(theme -> theme.name.equals(name)).findFirst();
  }

  public String name() {
    return name;
  }

  /** A short description. */
  public String about() {
    return about;
  }

  /** Whether it is for light backgrounds, not dark ones. */
  public boolean isLight() {
    return light;
  }

  /** The next theme; after the last, the first. */
  public Theme next() {
    return ALL.get((ALL.indexOf(this) + 1) % ALL.size());
  }

  public Colour colour(Role role) {
    return colours.get(role);
  }

  @Override
  public String toString() {
    return name;
  }
}
