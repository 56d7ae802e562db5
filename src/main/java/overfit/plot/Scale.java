package overfit.plot;

import java.util.OptionalInt;

/**
 * An axis laid over a row of cells: its least value on the first of their dots, its greatest on the
 * last.
 */
public record Scale(Axis axis, int cells, int dotsPerCell) {

  /** Farther than any screen is wide, and near enough to count in. */
  private static final double FAR = 1e6;

  /**
   * Where a value is, in dots and between them; below 0 or above dots() - 1 if it is outside. NaN
   * for what has no place: values that are not finite, and on a logarithmic axis those that are not
   * positive.
   */
  public double position(double value) {
    double part = (axis.spacing().spread(value) - start()) / length();
    return Double.isInfinite(value) ? Double.NaN : Math.max(-FAR, Math.min(FAR, part * lastDot()));
  }

  /** The cell where a value is seen, if it is. */
  public OptionalInt cell(double value) {
    double position = Math.rint(position(value));
    boolean inside = position >= 0 && position < dots();
    return inside ? OptionalInt.of((int) position / dotsPerCell) : OptionalInt.empty();
  }

  /** The value in the middle of a cell. */
  public double value(int cell) {
    double position = cell * dotsPerCell + (dotsPerCell - 1) / 2.0;
    return axis.spacing().unspread(start() + position / lastDot() * length());
  }

  int dots() {
    return cells * dotsPerCell;
  }

  private double start() {
    return axis.spacing().spread(axis.from());
  }

  private double length() {
    return axis.spacing().spread(axis.to()) - start();
  }

  /** At least 1: if there is a single dot, it shows the lower half. */
  private int lastDot() {
    return Math.max(1, dots() - 1);
  }
}
