package overfit.tui.model;

import java.util.List;
import overfit.plot.Pen;
import overfit.train.RunSnapshot;
import overfit.tui.widget.Look;

/**
 * A run whose curves are drawn.
 *
 * @param colour the index of its colour, from 0
 * @param selected whether it is drawn over the others
 * @param faint whether it is dimmed, behind the selected one
 */
public record PlottedRun(RunSnapshot run, int colour, boolean selected, boolean faint) {

  /** With more runs, those that are not selected are dimmed. */
  private static final int MOST_BRIGHT = 4;

  public PlottedRun(RunSnapshot run, int colour, boolean selected) {
    this(run, colour, selected, false);
  }

  /** The runs of one chart: if they are many, those behind the selected one are dimmed. */
  public static List<PlottedRun> together(List<PlottedRun> runs) {
    boolean dims = runs.size() > MOST_BRIGHT && runs.stream().anyMatch(PlottedRun::selected);
    return dims ? runs.stream().map(PlottedRun::behind).toList() : List.copyOf(runs);
  }

  private PlottedRun behind() {
    return new PlottedRun(run, colour, selected, !selected);
  }

  public String name() {
    return run.name();
  }

  public Pen pen(Look look) {
    return faint ? look.faintPen(colour) : look.pen(colour, selected);
  }
}
