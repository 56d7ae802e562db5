package overfit.plot;

import java.util.OptionalInt;

/**
 * An axis laid over a row of cells: its least value on the first of their dots, its greatest on the
 * last.
 */
public final class Scale {

  /** Lines to points so far away are still right to a hundredth of a dot where they are seen. */
  private static final double FAR = 1e13;

  private final Axis axis;
  private final int cells;
  private final int dotsPerCell;
  private final double start;
  private final double length;

  Scale(Axis axis, int cells, int dotsPerCell) {
    this.axis = axis;
    this.cells = cells;
    this.dotsPerCell = dotsPerCell;
    this.start = axis.spacing().spread(axis.from());
    this.length = axis.spacing().spread(axis.to()) - start;
  }

  public Axis axis() {
    return axis;
  }

  public int cells() {
    return cells;
  }

  /** The cell where a value is seen, if it is. */
  public OptionalInt cell(double value) {
    double position = Math.rint(position(value));
    boolean inside = position >= 0 && position < cells * dotsPerCell;
    return inside ? OptionalInt.of((int) position / dotsPerCell) : OptionalInt.empty();
  }

  /** The value in the middle of a cell. */
  public double value(int cell) {
    double position = cell * dotsPerCell + middleDot();
    return axis.spacing().unspread(start + position / lastDot() * length);
  }

  /** The first cell whose middle is at the value or after it. */
  int firstCell(double value) {
    return (int) Math.ceil((position(value) - middleDot()) / dotsPerCell);
  }

  /** The last cell whose middle is at the value or before it. */
  int lastCell(double value) {
    return (int) Math.floor((position(value) - middleDot()) / dotsPerCell);
  }

  private double middleDot() {
    return (dotsPerCell - 1) / 2.0;
  }

  /**
   * Where a value is, in dots and between them; below the first or above the last if it is outside.
   * NaN for what has no place: values that are not finite, and on a logarithmic axis those that are
   * not positive.
   */
  double position(double value) {
    double part = (axis.spacing().spread(value) - start) / length;
    return Double.isInfinite(value) ? Double.NaN : Math.max(-FAR, Math.min(FAR, part * lastDot()));
  }

  /** At least 1: if there is a single dot, it shows the lower half. */
  private int lastDot() {
    return Math.max(1, cells * dotsPerCell - 1);
  }
}
