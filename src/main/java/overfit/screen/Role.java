package overfit.screen;

/** What a cell is for. A {@link Theme} gives each role its colour. */
public enum Role {
  /** Plain words and numbers. */
  TEXT,
  /** What stands back: units, hints, the axis labels. */
  DIM,
  /** Headings and the program's name. */
  TITLE,
  /** Borders of panes. */
  FRAME,
  /** The border and the mark of what has the keyboard. */
  FOCUS,
  /** A key in the footer and in the help. */
  KEY,
  /** Training goes on. */
  GOOD,
  /** Something to know: an edit, a restart. */
  NOTICE,
  /** A mistake, or a diverged run. */
  ERROR,
  /** The true function. */
  TARGET,
  /** The training samples. */
  DATA,
  /** The noise floor. */
  FLOOR,
  RUN_1,
  RUN_2,
  RUN_3,
  RUN_4,
  RUN_5,
  RUN_6,
  RUN_7,
  RUN_8;

  private static final Role[] RUNS = {RUN_1, RUN_2, RUN_3, RUN_4, RUN_5, RUN_6, RUN_7, RUN_8};

  /** The role of run number {@code index}, counted from 0; after the eighth they begin again. */
  public static Role run(int index) {
    return RUNS[index % RUNS.length];
  }
}
