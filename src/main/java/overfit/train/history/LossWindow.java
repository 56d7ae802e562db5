package overfit.train.history;

/**
 * What the losses did over some epochs in a row. Train losses are those that training saw, dropout
 * on; where the true function is not known the test losses are NaN.
 *
 * @param epochs how many; 0 where too little is known yet
 * @param trainLow the lowest
 * @param trainMove the mean change from epoch to epoch, up or down
 */
public record LossWindow(
    long epochs,
    double trainMean,
    double trainLow,
    double trainMove,
    double testMean,
    double testLow,
    double testMove) {

  /** Nothing is known. */
  public static final LossWindow NONE =
      new LossWindow(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
