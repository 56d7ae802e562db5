package overfit.cli.report;

import java.util.List;
import overfit.cli.process.Host;
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

  private final Host host;
  private final NextStep step;
  private final int parameter;

  /**
   * @param parameter the position of the parameter to follow
   */
  public StepReport(Host host, NextStep step, int parameter) {
    this.host = host;
    this.step = step;
    this.parameter = parameter;
  }

  public void print() {
    Paragraph.wrap(about(), WIDTH - 1).forEach(line -> host.out().println(" " + line));
    host.out().println();
    ColouredText ansi = new ColouredText(host);
    Look look = new Look(host.terminal().glyphs().value(), ansi.styled());
    List<TextLine> lines = new StepText(step, parameter, look.glyphs()).all(WIDTH, HEIGHT);
    Surface surface = new Surface(WIDTH, lines.size());
    TextLine.draw(surface, look, lines);
    host.out().print(ansi.text(surface));
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
