package overfit.plot;

import java.util.List;

/** The least and the greatest of some values; the greatest is below the least if there are none. */
record Extent(double low, double high) {

  private static final double LARGEST = 1e307;

  /** Of all values that have a place. */
  static Extent of(Spacing spacing, List<Band> series) {
    return between(-LARGEST, LARGEST, spacing, series);
  }

  /** Of those between two limits. */
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

  /** The same on the screen, whatever its unit. */
  Extent spread(Spacing spacing) {
    return new Extent(spacing.spread(low), spacing.spread(high));
  }

  /** By so many times its length, at each side. */
  Extent widened(double times) {
    double more = times * (high - low);
    return new Extent(low - more, high + more);
  }
}
