package overfit.tui.model;

/**
 * The state of the page of the step explained.
 *
 * @param stage what is shown of the step
 * @param parameter the name of the parameter that is followed, as in {@code W2[3][5]}; a network
 *     without it has the first one followed
 * @param decade the step of the difference that is shown is 10^-decade
 * @param sample the first of the samples of a straight line that are shown, counted from 0
 */
public record StepView(StepStage stage, String parameter, int decade, int sample) {

  /** Steps go from 10^-1 to this. */
  public static final int LAST_DECADE = 15;

  /** The columns of the check beside the step. */
  public static final int CHECK_WIDTH = 76;

  /** With less, the check takes the whole width. */
  private static final int LEAST_BESIDE = 160;

  static final StepView INITIAL = new StepView(StepStage.FORWARD, "W1[0][0]", 5, 0);

  /** Whether a screen of this width has room for the check beside the step. */
  public static boolean hasCheckBeside(int width) {
    return width >= LEAST_BESIDE;
  }

  public StepView withStage(StepStage next) {
    return new StepView(next, parameter, decade, sample);
  }

  public StepView withParameter(String next) {
    return new StepView(stage, next, decade, sample);
  }

  /** With another step, or the nearest that there is. */
  public StepView withDecade(int next) {
    return new StepView(stage, parameter, Math.max(1, Math.min(LAST_DECADE, next)), sample);
  }

  /** From another sample on. */
  public StepView withSample(int next) {
    return new StepView(stage, parameter, decade, next);
  }

  /** The step of the difference that is shown. */
  public double h() {
    return Double.parseDouble("1e-" + decade);
  }
}
