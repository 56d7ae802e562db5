package overfit.screen;

import java.util.EnumMap;
import java.util.Map;
import overfit.screen.Theme.Colour;

/**
 * The colours of the themes. Most colours of runs are from
 *
 * <ul>
 *   <li>Okabe and Ito, "Color Universal Design" (2008), https://jfly.uni-koeln.de/color/, and
 *   <li>Paul Tol, "Colour Schemes", SRON/EPS/TN/09-002 (2021),
 *       https://sronpersonalpages.nl/~pault/,
 * </ul>
 *
 * which can be distinguished with any common colour vision deficiency. Heat maps have the colours
 * of viridis, whose lightness grows evenly: van der Walt and Smith (2015),
 * https://bids.github.io/colormap/. On terminals with sixteen colours, each run has a colour of its
 * own, even if it is not the nearest.
 */
final class Palettes {

  private static final Colour OWN = new Colour(-1, -1);

  /** The share of a run's own colour in its faint one; the rest is background. */
  private static final double FAINT = 0.7;

  /** The grey of faint runs on terminals with sixteen colours. */
  private static final int FAINT_ANSI = 8;

  private static final int[] VIRIDIS = {
    0x440154, 0x482777, 0x365c8d, 0x277f8e, 0x1fa187, 0x4ac16d, 0xa0da39, 0xfde725
  };

  /** Black, blue, cyan and white: ever lighter on all terminals with sixteen colours. */
  private static final int[] HEAT_ANSI = {0, 0, 4, 4, 6, 6, 7, 7};

  private final Map<Role, Colour> colours = new EnumMap<>(Role.class);

  /**
   * Text and samples use the terminal's default foreground; heat maps are the same in all themes.
   */
  private Palettes() {
    colours.put(Role.TEXT, OWN);
    colours.put(Role.TITLE, OWN);
    colours.put(Role.DATA, OWN);
    for (int level = 0; level < Role.HEATS; level++) {
      with(Role.heat(level), VIRIDIS[level], HEAT_ANSI[level]);
    }
  }

  /** Runs: Okabe and Ito's colours, a grey, then Tol's bright and light colours. */
  static Map<Role, Colour> okabeIto() {
    return new Palettes()
        .with(Role.DIM, 0x8a8a8a, 8)
        .with(Role.FRAME, 0x5f5f5f, 8)
        .with(Role.FOCUS, 0x56b4e9, 14)
        .with(Role.KEY, 0x56b4e9, 14)
        .with(Role.GOOD, 0x009e73, 2)
        .with(Role.NOTICE, 0xf0e442, 11)
        .with(Role.ERROR, 0xd55e00, 9)
        .with(Role.TARGET, 0xf2f2f2, 15)
        .with(Role.DENSITY, 0x8c8c8c, 8)
        .with(Role.FLOOR, 0x8a8a8a, 8)
        .with(Role.VALUE_CURSOR, 0xe4e4e4, 15)
        .with(Role.ZONE, 0x6c6c6c, 8)
        .with(Role.RESIDUAL, 0xee8866, 9)
        .with(Role.RATE, 0xffaabb, 13)
        .with(Role.RUN_1, 0x56b4e9, 14)
        .with(Role.RUN_2, 0xe69f00, 3)
        .with(Role.RUN_3, 0x009e73, 2)
        .with(Role.RUN_4, 0xcc79a7, 13)
        .with(Role.RUN_5, 0xf0e442, 11)
        .with(Role.RUN_6, 0xd55e00, 9)
        .with(Role.RUN_7, 0x0072b2, 12)
        .with(Role.RUN_8, 0xb0b0b0, 7)
        .with(Role.RUN_9, 0xee6677, 1)
        .with(Role.RUN_10, 0x999933, 10)
        .with(Role.RUN_11, 0xeedd88, 6)
        .with(Role.RUN_12, 0xaa3377, 5)
        .onto(0x101010);
  }

  /** Runs: those colours of Okabe and Ito and of Tol that are dark enough on white. */
  static Map<Role, Colour> light() {
    return new Palettes()
        .with(Role.DIM, 0x6b6b6b, 8)
        .with(Role.FRAME, 0x8a8a8a, 8)
        .with(Role.FOCUS, 0x0072b2, 4)
        .with(Role.KEY, 0x0072b2, 4)
        .with(Role.GOOD, 0x117733, 2)
        .with(Role.NOTICE, 0x8a6100, 3)
        .with(Role.ERROR, 0xc23b00, 1)
        .with(Role.TARGET, 0x202020, 0)
        .with(Role.DENSITY, 0x9a9a9a, 7)
        .with(Role.FLOOR, 0x767676, 8)
        .with(Role.VALUE_CURSOR, 0x303030, 0)
        .with(Role.ZONE, 0x8a8a8a, 8)
        .with(Role.RESIDUAL, 0xbb5566, 1)
        .with(Role.RATE, 0x997700, 3)
        .with(Role.RUN_1, 0x0072b2, 4)
        .with(Role.RUN_2, 0xd55e00, 1)
        .with(Role.RUN_3, 0x009e73, 2)
        .with(Role.RUN_4, 0xaa3377, 5)
        .with(Role.RUN_5, 0x999933, 3)
        .with(Role.RUN_6, 0x332288, 12)
        .with(Role.RUN_7, 0xee6677, 9)
        .with(Role.RUN_8, 0x117733, 6)
        .with(Role.RUN_9, 0xcc79a7, 13)
        .with(Role.RUN_10, 0x994455, 8)
        .with(Role.RUN_11, 0x004488, 10)
        .with(Role.RUN_12, 0x6699cc, 14)
        .onto(0xffffff);
  }

  /**
   * Ethan Schoonover's Solarized (2011), https://ethanschoonover.com/solarized/. It has eight
   * colours; the last four runs have Tol's light colours.
   */
  static Map<Role, Colour> solarizedDark() {
    return new Palettes()
        .with(Role.DIM, 0x839496, 8)
        .with(Role.FRAME, 0x586e75, 8)
        .with(Role.FOCUS, 0x268bd2, 4)
        .with(Role.KEY, 0x268bd2, 4)
        .with(Role.GOOD, 0x859900, 2)
        .with(Role.NOTICE, 0xb58900, 3)
        .with(Role.ERROR, 0xcb4b16, 9)
        .with(Role.TARGET, 0xfdf6e3, 15)
        .with(Role.DENSITY, 0x657b83, 8)
        .with(Role.FLOOR, 0x839496, 8)
        .with(Role.VALUE_CURSOR, 0xeee8d5, 15)
        .with(Role.ZONE, 0x657b83, 8)
        .with(Role.RESIDUAL, 0xee8866, 9)
        .with(Role.RATE, 0xffaabb, 13)
        .with(Role.RUN_1, 0x268bd2, 4)
        .with(Role.RUN_2, 0xcb4b16, 9)
        .with(Role.RUN_3, 0x859900, 2)
        .with(Role.RUN_4, 0xd33682, 5)
        .with(Role.RUN_5, 0xb58900, 3)
        .with(Role.RUN_6, 0xdc322f, 1)
        .with(Role.RUN_7, 0x6c71c4, 13)
        .with(Role.RUN_8, 0x2aa198, 6)
        .with(Role.RUN_9, 0x99ddff, 12)
        .with(Role.RUN_10, 0xee8866, 10)
        .with(Role.RUN_11, 0xeedd88, 11)
        .with(Role.RUN_12, 0xffaabb, 14)
        .onto(0x002b36);
  }

  /**
   * Runs: web-safe colours with a contrast of at least 7:1 on black, chosen for maximum distance in
   * CIELAB, also with colour vision deficiencies.
   */
  static Map<Role, Colour> bright() {
    return new Palettes()
        .with(Role.DIM, 0xc6c6c6, 7)
        .with(Role.FRAME, 0xa8a8a8, 7)
        .with(Role.FOCUS, 0x33ffff, 14)
        .with(Role.KEY, 0x33ffff, 14)
        .with(Role.GOOD, 0x00ff99, 10)
        .with(Role.NOTICE, 0xffff00, 11)
        .with(Role.ERROR, 0xff6633, 9)
        .with(Role.TARGET, 0xffffff, 15)
        .with(Role.DENSITY, 0x767676, 8)
        .with(Role.FLOOR, 0xc6c6c6, 7)
        .with(Role.VALUE_CURSOR, 0xffffff, 15)
        .with(Role.ZONE, 0xa8a8a8, 7)
        .with(Role.RESIDUAL, 0xff9999, 9)
        .with(Role.RATE, 0xffccff, 13)
        .with(Role.RUN_1, 0x33ffff, 14)
        .with(Role.RUN_2, 0xff9900, 3)
        .with(Role.RUN_3, 0x00ff99, 10)
        .with(Role.RUN_4, 0xff66cc, 5)
        .with(Role.RUN_5, 0xffff00, 11)
        .with(Role.RUN_6, 0xff6633, 9)
        .with(Role.RUN_7, 0x99ccff, 12)
        .with(Role.RUN_8, 0x999999, 7)
        .with(Role.RUN_9, 0xff33ff, 13)
        .with(Role.RUN_10, 0xcc9966, 1)
        .with(Role.RUN_11, 0xccff66, 2)
        .with(Role.RUN_12, 0x66cc99, 6)
        .onto(0x101010);
  }

  private Palettes with(Role role, int rgb, int ansi) {
    colours.put(role, new Colour(rgb, ansi));
    return this;
  }

  /** With faint colours for the runs: mixed with the usual background of the theme. */
  private Map<Role, Colour> onto(int background) {
    for (int run = 0; run < Role.RUNS; run++) {
      int own = colours.get(Role.run(run)).rgb();
      with(Role.faintRun(run), mixed(own, background), FAINT_ANSI);
    }
    return colours;
  }

  private static int mixed(int colour, int background) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double own = FAINT * (colour >> shift & 0xff) + (1 - FAINT) * (background >> shift & 0xff);
      mixed |= (int) Math.round(own) << shift;
    }
    return mixed;
  }
}
