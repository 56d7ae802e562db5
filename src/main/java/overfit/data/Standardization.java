package overfit.data;

/** The units in which a network is trained: those of x and those of y. */
public record Standardization(Scaling x, Scaling y) {

  /** Training in the units of the samples. */
  public static final Standardization NONE = new Standardization(Scaling.NONE, Scaling.NONE);

  /**
   * Both with the mean 0 and the standard deviation 1 over these points, of which there are some.
   */
  public static Standardization of(double[] x, double[] y) {
    return new Standardization(Scaling.standardizing(x), Scaling.standardizing(y));
  }
}
