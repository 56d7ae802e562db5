package overfit.plot;

import java.util.List;

/** The range of some values: lowest and highest; lowest > highest if there are no values. */
record Extent(double low, double high) {

  private static final double LARGEST = 1e307;

  /** The range of all values that have a position on the axis. */
  static Extent of(Spacing spacing, List<Band> series) {
    return between(-LARGEST, LARGEST, spacing, series);
  }

  /** The range of the values between two limits. */
  static Extent between(double from, double to, Spacing spacing, List<Band> series) {
    double least = Math.max(from, spacing.leastPlaced());
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Band band : series) {
      for (int i = 0; i < band.count(); i++) {
        double bottom = band.low()[i];
        double top = band.high()[i];
        low = bottom >= least && bottom < low && bottom <= to ? bottom : low;
        high = bottom >= least && bottom > high && bottom <= to ? bottom : high;
        low = top >= least && top < low && top <= to ? top : low;
        high = top >= least && top > high && top <= to ? top : high;
      }
    }
    return new Extent(low, high);
  }

  boolean isEmpty() {
    return !(low <= high);
  }

  /** The range in scaled units: logarithms on a logarithmic axis. */
  Extent spread(Spacing spacing) {
    return new Extent(spacing.spread(low), spacing.spread(high));
  }

  /** The range, extended on both sides by a multiple of its length. */
  Extent widened(double times) {
    double more = times * (high - low);
    return new Extent(low - more, high + more);
  }
}
