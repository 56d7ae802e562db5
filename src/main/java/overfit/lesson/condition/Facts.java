package overfit.lesson.condition;

/** What is known of one run at a moment. A number that is not known is NaN. */
public interface Facts {

  /** The name of the run. */
  String run();

  /** {@code running}, {@code finished}, {@code stopped} or {@code diverged}. */
  String status();

  double number(Quantity quantity);

  /** A series; empty if it is not known. */
  Series series(SeriesName name);

  /** The value of a setting, by its key, in the form of the command line. */
  String setting(String key);

  /** The same as a number; NaN if it is none. */
  double settingNumber(String key);

  /**
   * A number that is computed from its present state.
   *
   * @param argument that of the measure; NaN without one
   */
  double measure(Measure measure, double argument);

  /** The hill on the straight line to another run; NaN if there is no line. */
  double barrier(Facts other);

  /** Of the polynomial of a degree that fits the samples best. */
  double polynomial(int degree, Polynomial part);
}
