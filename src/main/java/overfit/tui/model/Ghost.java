package overfit.tui.model;

import java.util.Arrays;
import overfit.plot.LineStyle;
import overfit.plot.Pen;
import overfit.train.RunSnapshot;
import overfit.train.history.Points;
import overfit.tui.widget.Look;

/**
 * The fit of a run at one epoch, kept to compare others with.
 *
 * @param run the id of the run
 * @param name its name at that time
 * @param colour the index of its colour, from 0
 * @param fit its predictions
 */
public record Ghost(int run, String name, int colour, long epoch, Points fit) {

  /** The letter of its curve in ASCII plots. */
  private static final char LETTER = '~';

  static Ghost of(RunEntry entry, RunSnapshot shown) {
    return new Ghost(entry.id(), entry.name(), entry.colour(), shown.epoch(), shown.fit());
  }

  /** Whether it is the same fit. */
  boolean isSame(Ghost other) {
    return run == other.run
        && epoch == other.epoch
        && Arrays.equals(fit.x(), other.fit.x())
        && Arrays.equals(fit.y(), other.fit.y());
  }

  /** {@code ghost none@85}. */
  public String words() {
    return "ghost " + name + "@" + epoch;
  }

  /** Faint dots in the colour of the run. */
  public Pen pen(Look look) {
    Pen pen = look.pen(colour, false).withLine(LineStyle.SPARSE);
    return new Pen(pen.role(), pen.line(), LETTER, pen.bold());
  }
}
