package overfit.plot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The range of values that a plot of some series shows, without outliers that would compress the
 * rest; and the number of entries outside of it.
 *
 * <p>Outliers are values beyond the outer fences of Tukey, "Exploratory Data Analysis" (1977),
 * section 2D: more than three interquartile ranges outside of the quartiles. They are omitted only
 * if they are farther from the other values than seven times the range of those, which would then
 * get less than an eighth of the plot. On a logarithmic axis, all of this applies to logarithms.
 *
 * <p>For losses, which fall steeply and then creep, {@link #settled} leaves out the first fall, and
 * series far above the lowest.
 *
 * <p>The limits are rounded outwards, so that they change rarely while data arrive.
 *
 * @param above the number of entries with a value above the range
 * @param below the number with a value below it; on a logarithmic axis, also values ≤ 0
 * @param undefined the number of entries that are NaN
 */
public record RobustRange(Axis axis, int above, int below, int undefined) {

  private static final double FENCE = 3;

  private static final double FAR = 7;

  private static final double MOST_TIMES_LOWEST = 8;

  /** With fewer values, quartiles are not meaningful. */
  private static final int FEW = 12;

  public static RobustRange of(Spacing spacing, List<Band> series) {
    Extent all = Extent.of(spacing, series);
    Extent shown = all.isEmpty() ? all : bulk(spacing, series, all);
    Extent limits = Limits.around(spacing, shown);
    return counted(new Axis(spacing, limits.low(), limits.high()), series);
  }

  /**
   * A series that falls steeply at first.
   *
   * @param fall how many of its highest entries are the fall
   */
  public record Falling(Band band, int fall) {

    /** The highest value after the fall, or the last one; NaN if none is finite. */
    private double settled() {
      double[] high =
          Arrays.stream(band.high()).limit(band.count()).filter(Double::isFinite).toArray();
      if (high.length == 0) {
        return Double.NaN;
      }
      double last = high[high.length - 1];
      Arrays.sort(high);
      return Math.max(last, high[Math.max(0, high.length - 1 - fall)]);
    }
  }

  /**
   * The range from 0 up to some series once they have fallen. A series with more than eight times
   * the values of the lowest does not count: it would leave less than an eighth of the plot to it.
   *
   * @param others other series, of which only the last values are in the range
   * @param level a level that is in the range too
   */
  public static RobustRange settled(List<Falling> series, List<Band> others, double level) {
    double[] tops =
        series.stream().mapToDouble(Falling::settled).filter(Double::isFinite).toArray();
    double least = Arrays.stream(tops).min().orElse(1);
    double[] lasts = others.stream().mapToDouble(RobustRange::last).toArray();
    double most =
        DoubleStream.concat(Arrays.stream(tops), Arrays.stream(lasts))
            .filter(top -> top <= MOST_TIMES_LOWEST * least)
            .max()
            .orElse(1);
    Extent limits = Limits.around(Spacing.LINEAR, new Extent(0, Math.max(most, level)));
    List<Band> all = Stream.concat(series.stream().map(Falling::band), others.stream()).toList();
    return counted(Axis.linear(0, limits.high()), all);
  }

  private static double last(Band band) {
    return band.count() == 0 ? Double.NaN : band.high()[band.count() - 1];
  }

  /** {@code 3 points above, 1 below}; "" if all points are shown. */
  public String clipped() {
    if (above + below == 0) {
      return "";
    }
    int first = above > 0 ? above : below;
    String points = first == 1 ? " point " : " points ";
    return first
        + points
        + (above > 0 ? "above" : "below")
        + (above > 0 && below > 0 ? ", " + below + " below" : "");
  }

  /** The range of the values within the fences and not far outside of them. */
  private static Extent bulk(Spacing spacing, List<Band> series, Extent all) {
    double[] sample = Sample.sorted(spacing, series);
    if (sample.length < FEW) {
      return all;
    }
    double lower = spacing.spread(sample[sample.length / 4]);
    double upper = spacing.spread(sample[sample.length - 1 - sample.length / 4]);
    if (lower == upper) {
      return all;
    }
    Extent quartiles = new Extent(lower, upper);
    Extent rest = within(quartiles.widened(FENCE), spacing, series);
    return within(rest.spread(spacing).widened(FAR), spacing, series);
  }

  private static Extent within(Extent spread, Spacing spacing, List<Band> series) {
    double from = spacing.unspread(spread.low());
    double to = spacing.unspread(spread.high());
    return Extent.between(from, to, spacing, series);
  }

  private static RobustRange counted(Axis axis, List<Band> series) {
    int above = 0;
    int below = 0;
    int undefined = 0;
    for (Band band : series) {
      for (int i = 0; i < band.count(); i++) {
        double low = band.low()[i];
        double high = band.high()[i];
        above += high > axis.to() ? 1 : 0;
        below += low < axis.from() ? 1 : 0;
        undefined += Double.isNaN(low + high) && !(low < high) ? 1 : 0;
      }
    }
    return new RobustRange(axis, above, below, undefined);
  }
}
