package overfit.train;

/**
 * What the losses of a run are compared with; each is NaN if it is not known.
 *
 * @param noiseFloor the test loss of the target function itself, the least that it can be
 * @param noiseFloorEstimate the same, estimated from the user's own points around a smooth curve
 * @param truth the target function's own loss on the samples: a lower train loss means that noise
 *     is fitted
 * @param meanPredictorTrain the train loss of predicting the mean of the samples everywhere
 * @param meanPredictorTest the test loss of predicting the mean of the test points everywhere
 * @param straightLine the least train loss of a straight line, if the network can only make one
 */
public record ReferenceLosses(
    double noiseFloor,
    double noiseFloorEstimate,
    double truth,
    double meanPredictorTrain,
    double meanPredictorTest,
    double straightLine) {

  /** The noise floor, or its estimate; NaN if neither is known. */
  public double floor() {
    return Double.isNaN(noiseFloor) ? noiseFloorEstimate : noiseFloor;
  }
}
