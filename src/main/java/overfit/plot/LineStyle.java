package overfit.plot;

import overfit.screen.Glyphs;

/** The dash pattern of a line; it distinguishes runs without colours. */
public enum LineStyle {
  SOLID("#", "━"),
  /** For lines that are not runs. */
  DOTTED("# ", "┄┄┄"),
  /** For reference levels, which must not hide the curves. */
  SPARSE("#   ", "· ·"),
  /** For a second line of a run, beside its main one; light in ASCII, too. */
  LIGHT("#  ", "┄┄┄"),
  DASHED("####  ", "━ ━"),
  DASH_DOT("####  #  ", "━ ·"),
  LONG_DASHED("##########  ", "━━ ━━"),
  DASH_DOT_DOT("####  #  #  ", "━ · ·"),
  SHORT_DASHED("##  ", "━ ━ ━"),
  LONG_DASH_DOT("##########  #  ", "━━ ·"),
  WIDE_DASHED("####      ", "━   ━"),
  LONG_SHORT("##########  ####  ", "━━ ━"),
  DASH_DASH_DOT("####  ####  #  ", "━ ━ ·"),
  LONG_DASH_DOT_DOT("##########  #  #  ", "━━ · ·"),
  WIDE_LONG_DASHED("##########      ", "━━   ━━");

  private static final LineStyle[] RUNS = {
    SOLID,
    DASHED,
    DASH_DOT,
    LONG_DASHED,
    DASH_DOT_DOT,
    SHORT_DASHED,
    LONG_DASH_DOT,
    WIDE_DASHED,
    LONG_SHORT,
    DASH_DASH_DOT,
    LONG_DASH_DOT_DOT,
    WIDE_LONG_DASHED
  };

  private final String dots;
  private final String sample;

  LineStyle(String dots, String sample) {
    this.dots = dots;
    this.sample = sample;
  }

  /** The style of run {@code index}, counted from 0; after twelve runs, styles repeat. */
  public static LineStyle run(int index) {
    return RUNS[index % RUNS.length];
  }

  /** Whether the dot at a distance from the start of the line is drawn. */
  boolean draws(long distance) {
    return this == SOLID || dots.charAt((int) (distance % dots.length())) == '#';
  }

  String sample(Glyphs glyphs) {
    return sample
        .replace('━', glyphs.line())
        .replace('┄', glyphs.dotted())
        .replace('·', glyphs.faint());
  }
}
