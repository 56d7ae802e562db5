package overfit.plot;

import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Maps the values of an axis to a row of cells: the lowest to the first dot, the highest to the
 * last.
 */
public final class Scale {

  /** Positions are limited to this; visible parts of lines to such points are still accurate. */
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

  /** All that determines the positions of values. */
  record Place(Axis axis, int cells, int dotsPerCell) {}

  Place place() {
    return new Place(axis, cells, dotsPerCell);
  }

  Axis axis() {
    return axis;
  }

  public int cells() {
    return cells;
  }

  int dotsPerCell() {
    return dotsPerCell;
  }

  int dots() {
    return cells * dotsPerCell;
  }

  /** The cell of a value; empty if it is not visible. */
  public OptionalInt cell(double value) {
    double position = Math.rint(position(value));
    boolean inside = position >= 0 && position < dots();
    return inside ? OptionalInt.of((int) position / dotsPerCell) : OptionalInt.empty();
  }

  /** The cell of a position, also outside of the cells. */
  int cellAt(double position) {
    return (int) Math.floor(Math.rint(position) / dotsPerCell);
  }

  /** The value at the centre of a cell. */
  public double value(int cell) {
    return valueAt(cell * dotsPerCell + middleDot());
  }

  /** The values at the centres of all cells. */
  double[] values() {
    return IntStream.range(0, cells).mapToDouble(this::value).toArray();
  }

  /** The values at all dots. */
  double[] dotValues() {
    return IntStream.range(0, dots()).mapToDouble(this::valueAt).toArray();
  }

  /** The value at a position in dots. */
  double valueAt(double position) {
    return axis.spacing().unspread(start + position / lastDot() * length);
  }

  /** The first cell whose centre is at or after a value. */
  int firstCell(double value) {
    return (int) Math.ceil((position(value) - middleDot()) / dotsPerCell);
  }

  /** The last cell whose centre is at or before a value. */
  int lastCell(double value) {
    return (int) Math.floor((position(value) - middleDot()) / dotsPerCell);
  }

  private double middleDot() {
    return (dotsPerCell - 1) / 2.0;
  }

  /**
   * The position of a value in fractional dots, also outside of the cells. NaN for values without a
   * position: those that are not finite and, on a logarithmic axis, those that are not positive.
   */
  double position(double value) {
    double part = (axis.spacing().spread(value) - start) / length;
    return Double.isInfinite(value) ? Double.NaN : Math.max(-FAR, Math.min(FAR, part * lastDot()));
  }

  /** The index of the last dot, at least 1: a single dot shows the lower half of the axis. */
  private int lastDot() {
    return Math.max(1, dots() - 1);
  }
}
