package overfit.tui.widget;

/** The minimum and maximum of some numbers; values that are not finite are ignored. */
public record ValueRange(double low, double high) {

  public static final ValueRange NONE =
      new ValueRange(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

  public ValueRange with(double... values) {
    double least = low;
    double greatest = high;
    for (double value : values) {
      boolean counts = Double.isFinite(value);
      least = counts && value < least ? value : least;
      greatest = counts && value > greatest ? value : greatest;
    }
    return new ValueRange(least, greatest);
  }

  public double length() {
    return Math.max(0, high - low);
  }
}
