package overfit.train.history;

/** Points of a curve or of a data set; the arrays are never modified. */
public record Points(double[] x, double[] y) {

  public static final Points NONE = new Points(new double[0], new double[0]);

  public int count() {
    return x.length;
  }
}
