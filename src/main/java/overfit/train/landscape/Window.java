package overfit.train.landscape;

/**
 * How much of a plane is looked at, and how finely.
 *
 * @param columns the points along the first direction, at least 3
 * @param rows the points along the second, at least 3
 * @param span 1 for the usual part; less for a smaller one around the centre, or around the middle
 *     if the centre is not in it
 */
public record Window(int columns, int rows, double span) {

  /** An axis with the centre on it, over the span of a range. */
  GridAxis across(double centre, double from, double to) {
    return axis(centre, from, to, columns);
  }

  /** The same along the second direction. */
  GridAxis up(double centre, double from, double to) {
    return axis(centre, from, to, rows);
  }

  private GridAxis axis(double wanted, double from, double to, int count) {
    double centre = wanted >= from && wanted <= to ? wanted : (from + to) / 2;
    double low = centre + (from - centre) * span;
    double high = centre + (to - centre) * span;
    return GridAxis.through(centre, low, high, count);
  }
}
