package overfit.tui;

/** The least and the greatest of some numbers; what is not finite does not count. */
record Range(double low, double high) {

  static final Range NONE = new Range(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

  Range with(double... values) {
    double least = low;
    double greatest = high;
    for (double value : values) {
      boolean counts = Double.isFinite(value);
      least = counts && value < least ? value : least;
      greatest = counts && value > greatest ? value : greatest;
    }
    return new Range(least, greatest);
  }

  double length() {
    return Math.max(0, high - low);
  }
}
