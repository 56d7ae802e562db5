package overfit.screen;

/** The role of a cell. A {@link Theme} assigns a colour to each role. */
public enum Role {
  /** Normal text and numbers. */
  TEXT,
  /** Secondary text: units, hints, axis labels. */
  DIM,
  /** Headings and the program's name. */
  TITLE,
  /** Borders of panes. */
  FRAME,
  /** The border and marker of the focused pane. */
  FOCUS,
  /** A key in the footer and in the help. */
  KEY,
  /** Training is running. */
  GOOD,
  /** A notice: an edit, a restart. */
  NOTICE,
  /** An error, or a diverged run. */
  ERROR,
  /** The true function. */
  TARGET,
  /** The training samples. */
  DATA,
  /** The noise floor. */
  FLOOR,
  /** The crosshair: the epoch or x whose values are shown. */
  VALUE_CURSOR,
  /** The range without samples, where the fit is extrapolated. */
  ZONE,
  /** The residual between a sample and the fit. */
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

  /** The number of different run colours. */
  public static final int RUNS = 12;

  private static final Role[] ROLES = values();

  /** The role of run {@code index}, counted from 0; after twelve runs, roles repeat. */
  public static Role run(int index) {
    return ROLES[RUN_1.ordinal() + index % RUNS];
  }
}
