package overfit.plot;

/** A value at each place of an area. */
@FunctionalInterface
public interface Field {

  /** The value at x and y; not finite where it is unknown or too large. */
  double at(double x, double y);
}
