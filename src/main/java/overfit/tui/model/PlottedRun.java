package overfit.tui.model;

import java.util.Arrays;
import java.util.List;
import overfit.config.Settings;
import overfit.plot.Pen;
import overfit.train.RunSnapshot;
import overfit.train.history.Points;
import overfit.tui.widget.Look;

/**
 * A run whose curves are drawn.
 *
 * @param colour the index of its colour, from 0
 * @param selected whether it is drawn over the others
 * @param faint whether it is dimmed, behind the selected one
 * @param answered whether it is the learner's answer
 */
public record PlottedRun(
    RunSnapshot run, int colour, boolean selected, boolean faint, boolean answered) {

  /** With more runs, those that are not selected are dimmed. */
  private static final int MOST_BRIGHT = 4;

  public PlottedRun(RunSnapshot run, int colour, boolean selected) {
    this(run, colour, selected, false, false);
  }

  /** The same run, which is the learner's answer. */
  PlottedRun asAnswer() {
    return new PlottedRun(run, colour, selected, faint, true);
  }

  /** The runs of one chart: if they are many, those behind the selected one are dimmed. */
  public static List<PlottedRun> together(List<PlottedRun> runs) {
    boolean dims = runs.size() > MOST_BRIGHT && runs.stream().anyMatch(PlottedRun::selected);
    return dims ? runs.stream().map(PlottedRun::behind).toList() : List.copyOf(runs);
  }

  /** Those of the runs that can be drawn over the data of one of them. */
  public static List<PlottedRun> sharing(RunSnapshot front, List<PlottedRun> runs) {
    return together(
        runs.stream()
            .filter(plotted -> plotted.sharesDataWith(front))
            .map(PlottedRun::inFront)
            .toList());
  }

  /** Whether its samples and its target are those of another run. */
  public boolean sharesDataWith(RunSnapshot other) {
    Points data = run.data();
    Points heldOut = run.heldOut().points();
    return run.config().get(Settings.TARGET) == other.config().get(Settings.TARGET)
        && Arrays.equals(data.y(), other.data().y())
        && Arrays.equals(data.x(), other.data().x())
        && Arrays.equals(heldOut.y(), other.heldOut().points().y())
        && Arrays.equals(heldOut.x(), other.heldOut().points().x());
  }

  private PlottedRun behind() {
    return new PlottedRun(run, colour, selected, !selected, answered);
  }

  private PlottedRun inFront() {
    return new PlottedRun(run, colour, selected, false, answered);
  }

  public String name() {
    return run.name();
  }

  /** The name, with a mark if it is the learner's answer. */
  public String label(Look look) {
    return answered ? name() + " " + look.you() : name();
  }

  public Pen pen(Look look) {
    return faint ? look.faintPen(colour) : look.pen(colour, selected);
  }
}
