package overfit.train.history;

/**
 * Statistics of the losses over consecutive epochs. Train losses are measured with dropout on; test
 * losses are NaN if the target is unknown.
 *
 * @param epochs the number of epochs; 0 if there are not enough yet
 * @param trainLow the lowest train loss
 * @param trainMove the mean absolute change of the train loss from epoch to epoch
 */
public record LossWindow(
    long epochs,
    double trainMean,
    double trainLow,
    double trainMove,
    double testMean,
    double testLow,
    double testMove) {

  /** Not enough epochs yet. */
  public static final LossWindow NONE =
      new LossWindow(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
