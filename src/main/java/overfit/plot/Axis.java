package overfit.plot;

import java.util.List;

/**
 * The values along one side of a plot, from the least to the greatest.
 *
 * <p>Every pair of numbers makes an axis: ends in the wrong order are exchanged, a single value
 * gets room on both sides, and ends that cannot be shown, such as those of no data at all, become
 * those of an empty picture.
 */
public record Axis(Spacing spacing, double from, double to) {

  /** Differences and steps of such values stay finite. */
  private static final double LARGEST = 1e307;

  /** What is smaller counts as 0; steps between larger values have all their digits. */
  private static final double SMALLEST = 1e-300;

  /** Nearer neighbours, seen from 0, count as one value: doubles have 16 digits, ticks take two. */
  private static final double CLOSEST = 1e-12;

  /** A logarithmic axis from 0 would be endless; three decades show most losses. */
  private static final double UNKNOWN_DECADES = 1e3;

  public Axis {
    double low = Math.max(-LARGEST, Math.min(from, to));
    double high = Math.min(LARGEST, Math.max(from, to));
    if (spacing == Spacing.LOG && low <= 0) {
      low = high / UNKNOWN_DECADES;
    }
    double size = Math.max(Math.abs(low), Math.abs(high));
    if (nowhere(from, to) || low > high || size < SMALLEST) {
      low = spacing.emptyFrom();
      high = 1;
    } else if (high - low < CLOSEST * size) {
      low -= size / 10;
      high += size / 10;
    }
    from = low;
    to = high;
  }

  /** As the least and the greatest of no values are. */
  private static boolean nowhere(double from, double to) {
    return Double.isNaN(from + to) || Double.isInfinite(from) && Double.isInfinite(to);
  }

  /** Decimal numbers. */
  public static Axis linear(double from, double to) {
    return new Axis(Spacing.LINEAR, from, to);
  }

  /** Whole numbers: epochs. */
  public static Axis count(double from, double to) {
    return new Axis(Spacing.COUNT, from, to);
  }

  /** Powers of ten equally far apart. Values that are not positive have no place on it. */
  public static Axis log(double from, double to) {
    return new Axis(Spacing.LOG, from, to);
  }

  /** Decimal numbers, marked at multiples of π. */
  public static Axis pi(double from, double to) {
    return new Axis(Spacing.PI, from, to);
  }

  boolean contains(double value) {
    return value >= from && value <= to;
  }

  /** The ticks that suit the room best, in increasing order; none if it has no place for one. */
  List<Tick> ticks(Room room) {
    return spacing.ticks(this, room);
  }
}
