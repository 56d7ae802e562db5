package overfit.tui.fit;

import overfit.plot.Axis;
import overfit.plot.Reading;
import overfit.train.history.Points;
import overfit.tui.model.Crosshair;
import overfit.tui.widget.RoundStep;

/** Where the crosshair of the fit pane goes: round numbers, at most a small pane's cell apart. */
record CrosshairSteps(FitAxes axes) {

  private static final int ACROSS = 48;

  private static final int UP = 24;

  /** So many heights of the picture beyond it the crosshair goes. */
  private static final double BEYOND = 2;

  /** Some steps on; where there is no room for one, it stays. */
  Crosshair moved(Crosshair at, int right, int up) {
    Axis still = axes.still();
    double reach = BEYOND * length(still);
    return at.movedTo(
        moved(at.x(), right, across(), axes.across().from(), axes.across().to()),
        moved(at.y(), up, up(), still.from() - reach, still.to() + reach));
  }

  private static double moved(
      double value, int direction, RoundStep step, double least, double most) {
    double inside = Math.max(least, Math.min(most, value));
    double next = direction == 0 ? inside : step.from(inside, direction);
    return next >= least && next <= most ? next : inside;
  }

  /** The place to begin: in the middle, on a fit if that is seen there. */
  Crosshair middle(Points fit) {
    double x = across().nearest(axes.across().middle());
    double y = Reading.at(x, fit.x(), fit.y());
    Axis still = axes.still();
    boolean seen = y >= still.from() && y <= still.to();
    return Crosshair.at(x, up().nearest(seen ? y : still.middle()));
  }

  private RoundStep across() {
    return RoundStep.upTo(length(axes.across()) / ACROSS);
  }

  private RoundStep up() {
    return RoundStep.upTo(length(axes.still()) / UP);
  }

  private static double length(Axis axis) {
    return axis.to() - axis.from();
  }
}
