package overfit.plot;

/**
 * The lowest and the highest values of a series, entry by entry; nobody changes the arrays. The
 * longer array's rest is left out.
 */
public record Band(double[] low, double[] high) {

  /** Of entries with a single value each. */
  public static Band of(double[] values) {
    return new Band(values, values);
  }

  public int count() {
    return Math.min(low.length, high.length);
  }
}
