package overfit.plot;

/**
 * Values over an area, given at the points of a grid. The arrays are never modified.
 *
 * @param xs the places from left to right, evenly spaced, at least two
 * @param ys the places from below to above, likewise
 * @param values a row for each y; not finite where a value is unknown or too large
 */
public record GridField(double[] xs, double[] ys, double[][] values) {

  /**
   * The value at any place, by interpolation between the four points around it; where that is not
   * finite, the value at the nearest of them.
   */
  double at(double x, double y) {
    int i = below(xs, x);
    int j = below(ys, y);
    double right = part(xs, i, x);
    double above = part(ys, j, y);
    double low = values[j][i] + right * (values[j][i + 1] - values[j][i]);
    double high = values[j + 1][i] + right * (values[j + 1][i + 1] - values[j + 1][i]);
    double value = low + above * (high - low);
    return Double.isFinite(value) ? value : values[nearest(j, above)][nearest(i, right)];
  }

  /** The index of about the last place that is at most another, so that one follows it. */
  private static int below(double[] places, double place) {
    int last = places.length - 1;
    double steps = (place - places[0]) / (places[last] - places[0]) * last;
    return (int) Math.max(0, Math.min(last - 1, Math.floor(steps)));
  }

  /** How far a place is from a point to the next one: from 0 to 1. */
  private static double part(double[] places, int below, double place) {
    double step = places[below + 1] - places[below];
    return Math.max(0, Math.min(1, (place - places[below]) / step));
  }

  private static int nearest(int below, double part) {
    return part > 0.5 ? below + 1 : below;
  }
}
