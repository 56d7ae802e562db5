package overfit.plot;

/**
 * The lowest and highest values of a series, entry by entry. The arrays are never modified; surplus
 * elements of the longer one are ignored.
 */
public record Band(double[] low, double[] high) {

  /** A band whose entries have a single value each. */
  public static Band of(double[] values) {
    return new Band(values, values);
  }

  public int count() {
    return Math.min(low.length, high.length);
  }
}
