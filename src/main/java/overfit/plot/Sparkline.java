package overfit.plot;

import overfit.screen.Glyphs;

/**
 * A sparkline, a plot in one line of text: ▇▅▃▂▂▁▁▁.
 *
 * @param ramp the characters for the levels, from lowest to highest
 * @param spacing the scale of the values; {@link Spacing#LOG} for losses
 */
public record Sparkline(String ramp, Spacing spacing) {

  public Sparkline(Glyphs glyphs, Spacing spacing) {
    this(glyphs.ramp(), spacing);
  }

  /**
   * One character per value. If there are more values than columns, each column shows the largest
   * of several adjacent values, so that no spike is lost. Values without a height, such as NaN, are
   * blank.
   *
   * @param width the maximum number of columns
   */
  public String draw(double[] values, int width) {
    double[] heights = heights(values, Math.max(0, Math.min(width, values.length)));
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double height : heights) {
      if (!Double.isNaN(height)) {
        low = Math.min(low, height);
        high = Math.max(high, height);
      }
    }
    StringBuilder line = new StringBuilder(heights.length);
    for (double height : heights) {
      line.append(Double.isNaN(height) ? ' ' : level(height, low, high));
    }
    return line.toString();
  }

  /** The greatest height in each column; NaN if there is none. */
  private double[] heights(double[] values, int columns) {
    double[] heights = new double[columns];
    for (int column = 0; column < columns; column++) {
      int end = (int) ((column + 1L) * values.length / columns);
      heights[column] = Double.NaN;
      for (int i = (int) ((long) column * values.length / columns); i < end; i++) {
        double height = Double.isInfinite(values[i]) ? Double.NaN : spacing.spread(values[i]);
        if (!(height <= heights[column])) {
          heights[column] = Double.isNaN(height) ? heights[column] : height;
        }
      }
    }
    return heights;
  }

  /** Uses halves, since the difference of two doubles may overflow. */
  private char level(double height, double low, double high) {
    double part = high > low ? (height / 2 - low / 2) / (high / 2 - low / 2) : 0;
    return ramp.charAt((int) Math.min(ramp.length() - 1, part * ramp.length()));
  }
}
