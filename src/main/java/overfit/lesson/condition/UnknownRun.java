package overfit.lesson.condition;

/** A run that does not exist at the moment. */
enum UnknownRun implements Facts {
  INSTANCE;

  @Override
  public String run() {
    return "";
  }

  @Override
  public String status() {
    return "";
  }

  @Override
  public double number(Quantity quantity) {
    return Double.NaN;
  }

  @Override
  public Series series(SeriesName name) {
    return Series.of();
  }

  @Override
  public String setting(String key) {
    return "";
  }

  @Override
  public double settingNumber(String key) {
    return Double.NaN;
  }

  @Override
  public double measure(Measure measure, double argument) {
    return Double.NaN;
  }

  @Override
  public double barrier(Facts other) {
    return Double.NaN;
  }

  @Override
  public double polynomial(int degree, Polynomial part) {
    return Double.NaN;
  }
}
