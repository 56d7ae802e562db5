package overfit.cli.report;

import java.io.PrintStream;
import overfit.screen.Surface;
import overfit.train.step.ErrorCurve;
import overfit.tui.page.step.CheckChart;

/** The errors of differences with many steps, as a plot. */
public final class CurveReport {

  private static final int WIDTH = 80;
  private static final int HEIGHT = 23;

  private final ColouredText text;
  private final String run;
  private final ErrorCurve curve;
  private final double step;

  /**
   * @param step the h that is shown in numbers
   */
  public CurveReport(ColouredText text, String run, ErrorCurve curve, double step) {
    this.text = text;
    this.run = run;
    this.curve = curve;
    this.step = step;
  }

  /** The derivative, one difference, and the plot. */
  public void print(PrintStream out) {
    Surface surface = new Surface(WIDTH, HEIGHT);
    new CheckChart(text.look(), curve, step).draw(surface);
    out.println(" First step of " + run);
    out.print(text.text(surface));
  }
}
