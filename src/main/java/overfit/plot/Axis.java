package overfit.plot;

import java.util.List;

/**
 * An axis: the range of values along one side of a plot.
 *
 * <p>Any pair of numbers is valid: ends in the wrong order are swapped, a range of a single value
 * is extended on both sides, and ends that cannot be shown, such as those of empty data, are
 * replaced by the range of an empty plot.
 */
public record Axis(Spacing spacing, double from, double to) {

  /** Differences of values up to this limit are finite. */
  private static final double LARGEST = 1e307;

  /** Smaller values are treated as 0; steps between larger ones have full precision. */
  private static final double SMALLEST = 1e-300;

  /** Relative distance below which values are treated as equal: ticks need some spare digits. */
  private static final double CLOSEST = 1e-12;

  /** Decimal places of coordinates below that of the length. */
  private static final int PLACES = 3;

  /** With a larger ratio of rates, the small ones would not be visible on a linear axis. */
  private static final double MANY_TIMES = 10;

  public Axis {
    double low = Math.max(-LARGEST, Math.min(from, to));
    double high = Math.min(LARGEST, Math.max(from, to));
    if (low <= 0) {
      low = spacing.leastShown(low, high);
    }
    double size = Math.max(Math.abs(low), Math.abs(high));
    if (isUndefined(from, to) || low > high || size < SMALLEST) {
      low = spacing.emptyFrom();
      high = 1;
    } else if (high - low < CLOSEST * size) {
      low -= size / 10;
      high += size / 10;
    }
    from = low;
    to = high;
  }

  /** Whether the ends are undefined, like the minimum and maximum of no values. */
  private static boolean isUndefined(double from, double to) {
    return Double.isNaN(from + to) || Double.isInfinite(from) && Double.isInfinite(to);
  }

  /** A linear axis with decimal ticks. */
  public static Axis linear(double from, double to) {
    return new Axis(Spacing.LINEAR, from, to);
  }

  /** A linear axis for whole numbers, such as epochs. */
  public static Axis count(double from, double to) {
    return new Axis(Spacing.COUNT, from, to);
  }

  /** A logarithmic axis. Values that are not positive have no position on it. */
  public static Axis log(double from, double to) {
    return new Axis(Spacing.LOG, from, to);
  }

  /** A logarithmic axis for whole numbers, such as epochs. */
  public static Axis logCount(double from, double to) {
    return new Axis(Spacing.LOG_COUNT, from, to);
  }

  /** An axis for rates: logarithmic if they span more than a power of ten, otherwise from 0. */
  public static Axis rate(double least, double greatest) {
    double low = Math.min(least, greatest);
    double high = Math.max(least, greatest);
    boolean log = low > 0 && high / low > MANY_TIMES;
    return log ? log(low, high) : linear(Math.min(0, low), high);
  }

  /** A linear axis with ticks at multiples of π. */
  public static Axis pi(double from, double to) {
    return new Axis(Spacing.PI, from, to);
  }

  /**
   * This axis zoomed in or out around a fixed value. At the limits of precision, it is not changed.
   *
   * @param factor the magnification; below 1 zooms out
   * @param centre the value whose position is fixed; if it is outside, the nearest end is
   */
  public Axis zoomed(double factor, double centre) {
    if (!(factor > 0) || Double.isInfinite(factor)) {
      throw new IllegalArgumentException("factor " + factor);
    }
    double fixed = spread(Double.isNaN(centre) ? middle() : Math.max(from, Math.min(to, centre)));
    double first = spread(from);
    double last = spread(to);
    return window(fixed + (first - fixed) / factor, fixed + (last - fixed) / factor);
  }

  /** This axis panned to the right by a fraction of its length; to the left if negative. */
  public Axis panned(double share) {
    double move = share * (spread(to) - spread(from));
    return window(spread(from) + move, spread(to) + move);
  }

  /** This axis panned so that a value is in the centre. */
  public Axis centred(double value) {
    double half = (spread(to) - spread(from)) / 2;
    return window(spread(value) - half, spread(value) + half);
  }

  /** The value at a distance from another, given as a fraction of the length, to the right. */
  public double offset(double value, double share) {
    return spacing.unspread(spread(value) + share * (spread(to) - spread(from)));
  }

  /** This axis panned, and shortened if necessary, so that it lies within another. */
  public Axis within(Axis whole) {
    double first = spread(whole.from);
    double last = spread(whole.to);
    double length = spread(to) - spread(from);
    if (!(length < last - first)) {
      return whole;
    }
    double start = Math.max(first, Math.min(last - length, spread(from)));
    return start == spread(from) ? this : window(start, start + length);
  }

  /** The value in the centre. */
  public double middle() {
    return spacing.unspread(spread(from) / 2 + spread(to) / 2);
  }

  /**
   * The exponent of the last decimal place of coordinates: between a thousandth and a
   * ten-thousandth of the length.
   */
  public int lastPlace() {
    return (int) Math.floor(StrictMath.log10(to - from)) - PLACES;
  }

  private double spread(double value) {
    return spacing.spread(value);
  }

  /** The axis between two positions; this axis if that is not possible. */
  private Axis window(double first, double last) {
    double low = spacing.unspread(first);
    double high = spacing.unspread(last);
    if (!(high - low >= spacing.leastLength())) {
      return this;
    }
    Axis window = new Axis(spacing, low, high);
    return window.from == low && window.to == high ? window : this;
  }

  boolean contains(double value) {
    return value >= from && value <= to;
  }

  /** The best ticks for the available room, in increasing order; empty if none fit. */
  List<Tick> ticks(LabelSpace space) {
    return spacing.ticks(this, space);
  }
}
