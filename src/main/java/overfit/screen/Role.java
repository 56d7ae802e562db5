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
  /** The epoch or the x whose values are read out. */
  VALUE_CURSOR,
  /** Where there are no samples, so that a curve there is a guess. */
  ZONE,
  /** From a sample to the curve. */
  RESIDUAL,
  /** The learning rate, along the epochs. */
  RATE,
  RUN_1,
  RUN_2,
  RUN_3,
  RUN_4,
  RUN_5,
  RUN_6,
  RUN_7,
  RUN_8,
  RUN_9,
  RUN_10,
  RUN_11,
  RUN_12;

  /** How many runs differ in colour. */
  public static final int RUNS = 12;

  private static final Role[] ROLES = values();

  /** The role of run number {@code index}, counted from 0; after the twelfth they begin again. */
  public static Role run(int index) {
    return ROLES[RUN_1.ordinal() + index % RUNS];
  }
}
