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

  /** Between rates so different the small ones could not be seen on a linear axis. */
  private static final double MANY_TIMES = 10;

  public Axis {
    double low = Math.max(-LARGEST, Math.min(from, to));
    double high = Math.min(LARGEST, Math.max(from, to));
    if (low <= 0) {
      low = spacing.leastShown(low, high);
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

  /** Whole numbers as powers of ten: epochs from the first to the millionth. */
  public static Axis logCount(double from, double to) {
    return new Axis(Spacing.LOG_COUNT, from, to);
  }

  /** For rates: in powers of ten if they span more than one, otherwise from 0. */
  public static Axis rate(double least, double greatest) {
    double low = Math.min(least, greatest);
    double high = Math.max(least, greatest);
    boolean log = low > 0 && high / low > MANY_TIMES;
    return log ? log(low, high) : linear(Math.min(0, low), high);
  }

  /** Decimal numbers, marked at multiples of π. */
  public static Axis pi(double from, double to) {
    return new Axis(Spacing.PI, from, to);
  }

  /**
   * A part of this axis, or more than it; a value keeps its place on the screen. Where that would
   * be nearer or farther than numbers go, it stays as it is.
   *
   * @param factor how much larger things look; below 1 they look smaller
   * @param centre the value that keeps its place; outside, the nearest end does
   */
  public Axis zoomed(double factor, double centre) {
    if (!(factor > 0) || Double.isInfinite(factor)) {
      throw new IllegalArgumentException("factor " + factor);
    }
    double still = spread(Double.isNaN(centre) ? middle() : Math.max(from, Math.min(to, centre)));
    double first = spread(from);
    double last = spread(to);
    return window(still + (first - still) / factor, still + (last - still) / factor);
  }

  /** Moved to the right by a share of its length; to the left if it is negative. */
  public Axis panned(double share) {
    double move = share * (spread(to) - spread(from));
    return window(spread(from) + move, spread(to) + move);
  }

  /** Moved until a value is halfway on the screen. */
  public Axis centred(double value) {
    double half = (spread(to) - spread(from)) / 2;
    return window(spread(value) - half, spread(value) + half);
  }

  /** The value that is a share of the length farther to the right than another. */
  public double beside(double value, double share) {
    return spacing.unspread(spread(value) + share * (spread(to) - spread(from)));
  }

  /** Moved, and if need be shortened, until it shows nothing outside of the other. */
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

  /** The value halfway on the screen. */
  public double middle() {
    return spacing.unspread(spread(from) / 2 + spread(to) / 2);
  }

  private double spread(double value) {
    return spacing.spread(value);
  }

  /** Unless that is no axis: then this one. */
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

  /** The ticks that suit the room best, in increasing order; none if it has no place for one. */
  List<Tick> ticks(Room room) {
    return spacing.ticks(this, room);
  }
}
