package overfit.screen;

import java.util.EnumMap;
import java.util.Map;

/**
 * The colours of the roles.
 *
 * <p>Runs take the palette of Okabe and Ito, "Color Universal Design" (2008),
 * https://jfly.uni-koeln.de/color/, which people with any common colour vision can tell apart.
 */
public final class Theme {

  /**
   * A colour.
   *
   * @param rgb red, green and blue in one number, 0xrrggbb; -1 is the terminal's own foreground
   * @param ansi the nearest of the sixteen terminal colours, 0 to 15; -1 likewise
   */
  public record Colour(int rgb, int ansi) {}

  /** For a dark background, and safe for colour-blind eyes. */
  public static final Theme OKABE_ITO = okabeIto();

  private final Map<Role, Colour> colours;

  private Theme(Map<Role, Colour> colours) {
    this.colours = colours;
  }

  public Colour colour(Role role) {
    return colours.get(role);
  }

  private static Theme okabeIto() {
    Map<Role, Colour> of = new EnumMap<>(Role.class);
    of.put(Role.TEXT, new Colour(-1, -1));
    of.put(Role.DIM, new Colour(0x8a8a8a, 8));
    of.put(Role.TITLE, new Colour(-1, -1));
    of.put(Role.FRAME, new Colour(0x5f5f5f, 8));
    of.put(Role.FOCUS, new Colour(0x56b4e9, 14));
    of.put(Role.KEY, new Colour(0x56b4e9, 14));
    of.put(Role.GOOD, new Colour(0x009e73, 2));
    of.put(Role.NOTICE, new Colour(0xf0e442, 11));
    of.put(Role.ERROR, new Colour(0xd55e00, 9));
    of.put(Role.TARGET, new Colour(0x9e9e9e, 7));
    of.put(Role.DATA, new Colour(-1, -1));
    of.put(Role.FLOOR, new Colour(0x8a8a8a, 8));
    of.put(Role.RUN_1, new Colour(0x56b4e9, 14));
    of.put(Role.RUN_2, new Colour(0xe69f00, 3));
    of.put(Role.RUN_3, new Colour(0x009e73, 2));
    of.put(Role.RUN_4, new Colour(0xcc79a7, 13));
    of.put(Role.RUN_5, new Colour(0xf0e442, 11));
    of.put(Role.RUN_6, new Colour(0xd55e00, 9));
    of.put(Role.RUN_7, new Colour(0x0072b2, 12));
    of.put(Role.RUN_8, new Colour(0xb0b0b0, 7));
    return new Theme(of);
  }
}
