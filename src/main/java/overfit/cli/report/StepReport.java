package overfit.cli.report;

import java.io.PrintStream;
import java.util.List;
import overfit.screen.Paragraph;
import overfit.screen.Surface;
import overfit.train.NextUpdate;
import overfit.train.step.NextStep;
import overfit.tui.page.step.StepText;
import overfit.tui.widget.Look;
import overfit.tui.widget.TextLine;

/** A step as text, stage by stage. */
public final class StepReport {

  private static final int WIDTH = 80;

  /** The rows of a stage, as many as a usual terminal has. */
  private static final int HEIGHT = 24;

  private final ColouredText text;
  private final NextStep step;
  private final int parameter;

  /**
   * @param parameter the position of the parameter to follow
   */
  public StepReport(ColouredText text, NextStep step, int parameter) {
    this.text = text;
    this.step = step;
    this.parameter = parameter;
  }

  public void print(PrintStream out) {
    Paragraph.wrap(about(), WIDTH - 1).forEach(line -> out.println(" " + line));
    out.println();
    Look look = text.look();
    List<TextLine> lines = new StepText(step, parameter, look.glyphs()).all(WIDTH, HEIGHT);
    Surface surface = new Surface(WIDTH, lines.size());
    TextLine.draw(surface, look, lines);
    out.print(text.text(surface));
  }

  private String about() {
    NextUpdate update = step.update();
    String batch = update.batches() == 1 ? "the full batch" : "batch 1 of " + update.batches();
    String units = step.standardized() ? ", in the standardized units of training" : "";
    return "Step after "
        + step.epoch()
        + (step.restored() ? ", of " : " of ")
        + step.run()
        + ": "
        + batch
        + ", "
        + ReportText.counted(update.samples(), "sample")
        + units;
  }
}
