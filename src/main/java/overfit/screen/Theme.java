package overfit.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The colours of the roles. The terminal's own background lies under all of them. */
public final class Theme {

  /**
   * A colour.
   *
   * @param rgb red, green and blue in one number, 0xrrggbb; -1 is the terminal's own foreground
   * @param ansi the one of the sixteen terminal colours that stands for it, 0 to 15; -1 likewise
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

  /** All there are; the first is the default. */
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

  /** What it is for, in a few words. */
  public String about() {
    return about;
  }

  /** Whether it is for light backgrounds; the others are for dark ones. */
  public boolean isLight() {
    return light;
  }

  /** The one after this, and after the last the first. */
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
