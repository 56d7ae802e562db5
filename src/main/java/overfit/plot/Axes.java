package overfit.plot;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The axes of a plot.
 *
 * @param right a second y axis for {@link Plot#curveAtRight}
 * @param left the columns for labels on the left: 0 for no labels, empty for as many as needed
 * @param bottom whether the x axis has labels
 */
public record Axes(Axis x, Axis y, Optional<Axis> right, OptionalInt left, boolean bottom) {

  /** Labels on both axes. */
  public static Axes of(Axis x, Axis y) {
    return new Axes(x, y, Optional.empty(), OptionalInt.empty(), true);
  }

  public Axes withRight(Axis axis) {
    return new Axes(x, y, Optional.of(axis), left, bottom);
  }

  /** With a fixed number of columns for labels, so that adjacent plots have the same size. */
  public Axes withLeft(int columns) {
    return new Axes(x, y, right, OptionalInt.of(Math.max(0, columns)), bottom);
  }

  public Axes withBottom(boolean changed) {
    return new Axes(x, y, right, left, changed);
  }
}
