package overfit.tui.fit;

import overfit.plot.Axis;
import overfit.plot.Interpolation;
import overfit.train.history.Points;
import overfit.tui.model.Crosshair;
import overfit.tui.widget.RoundStep;

/** Moves the crosshair in round steps, at most about a cell of a small pane. */
record CrosshairSteps(FitAxes axes) {

  /** The number of steps across the plot, and up. */
  private static final int ACROSS = 48;

  private static final int UP = 24;

  /** How far the crosshair goes above and below the plot, in heights of the plot. */
  private static final double BEYOND = 2;

  /** Moved by some steps; a step beyond the range is not made. */
  Crosshair moved(Crosshair at, int right, int up) {
    Axis base = axes.base();
    double reach = BEYOND * length(base);
    return at.movedTo(
        moved(at.x(), right, across(), axes.across().from(), axes.across().to()),
        moved(at.y(), up, up(), base.from() - reach, base.to() + reach));
  }

  private static double moved(
      double value, int direction, RoundStep step, double least, double most) {
    double inside = Math.max(least, Math.min(most, value));
    double next = direction == 0 ? inside : step.from(inside, direction);
    return next >= least && next <= most ? next : inside;
  }

  /** The place of whole steps nearest to another. */
  Crosshair nearest(Crosshair at) {
    Axis x = axes.across();
    double rounded = across().nearest(at.x());
    return Crosshair.at(Math.max(x.from(), Math.min(x.to(), rounded)), up().nearest(at.y()));
  }

  /** The first position: in the middle, on the fit if that is visible there. */
  Crosshair middle(Points fit) {
    double x = across().nearest(axes.across().middle());
    double y = Interpolation.at(x, fit.x(), fit.y());
    Axis base = axes.base();
    boolean visible = y >= base.from() && y <= base.to();
    return Crosshair.at(x, up().nearest(visible ? y : base.middle()));
  }

  private RoundStep across() {
    return RoundStep.upTo(length(axes.across()) / ACROSS);
  }

  private RoundStep up() {
    return RoundStep.upTo(length(axes.base()) / UP);
  }

  private static double length(Axis axis) {
    return axis.to() - axis.from();
  }
}
