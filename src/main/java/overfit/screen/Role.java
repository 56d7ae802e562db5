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
  /** The density of many training samples, behind the curves. */
  DENSITY,
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
  /** The background of the lowest values of a heat map; the next are of higher ones. */
  HEAT_1,
  HEAT_2,
  HEAT_3,
  HEAT_4,
  HEAT_5,
  HEAT_6,
  HEAT_7,
  HEAT_8,
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
  RUN_12,
  /** A run behind others, in its own colour. */
  FAINT_1,
  FAINT_2,
  FAINT_3,
  FAINT_4,
  FAINT_5,
  FAINT_6,
  FAINT_7,
  FAINT_8,
  FAINT_9,
  FAINT_10,
  FAINT_11,
  FAINT_12;

  /** The number of runs that can be told apart by colour; all other limits follow from it. */
  public static final int RUNS = 12;

  /** The number of levels of a heat map. */
  public static final int HEATS = 8;

  private static final Role[] ROLES = values();

  /** The role of a level of a heat map, counted from 0, the lowest. */
  public static Role heat(int level) {
    return ROLES[HEAT_1.ordinal() + level];
  }

  /** The role of run {@code index}, counted from 0; after twelve runs, roles repeat. */
  public static Role run(int index) {
    return ROLES[RUN_1.ordinal() + index % RUNS];
  }

  /** The role of run {@code index} behind others. */
  public static Role faintRun(int index) {
    return ROLES[FAINT_1.ordinal() + index % RUNS];
  }

  /** Whether it is the role of a run behind others. */
  public boolean isFaintRun() {
    return ordinal() >= FAINT_1.ordinal();
  }
}
