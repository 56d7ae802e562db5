package overfit.plot;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What surrounds a plot.
 *
 * @param right a second axis for heights, which {@link Plot#curveAtRight} follows
 * @param left the columns for labels at the left: none if it is 0, as many as they need if empty
 * @param bottom whether there are labels below
 */
public record Axes(Axis x, Axis y, Optional<Axis> right, OptionalInt left, boolean bottom) {

  /** Labels at the left and below. */
  public static Axes of(Axis x, Axis y) {
    return new Axes(x, y, Optional.empty(), OptionalInt.empty(), true);
  }

  public Axes withRight(Axis axis) {
    return new Axes(x, y, Optional.of(axis), left, bottom);
  }

  /** With just so many columns for labels at the left; so plots beside each other are as large. */
  public Axes withLeft(int columns) {
    return new Axes(x, y, right, OptionalInt.of(Math.max(0, columns)), bottom);
  }

  public Axes withBottom(boolean changed) {
    return new Axes(x, y, right, left, changed);
  }
}
