package overfit.train.history;

/** Points of a curve or of a data set; nobody changes the arrays. */
public record Points(double[] x, double[] y) {

  public int count() {
    return x.length;
  }
}
