package overfit.plot;

import overfit.screen.Glyphs;

/** How a line of dots is broken up; it tells runs apart where there is no colour. */
public enum LineStyle {
  SOLID("#", "━"),
  /** As many dots as gaps: what is not a run. */
  DOTTED("# ", "┄┄┄"),
  /** A level to compare with, which must not hide what is compared. */
  SPARSE("#   ", "· ·"),
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

  /** The style of run number {@code index}, counted from 0; after the twelfth they begin again. */
  public static LineStyle run(int index) {
    return RUNS[index % RUNS.length];
  }

  /** Whether the dot is drawn that lies so many dots after the beginning of the line. */
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
