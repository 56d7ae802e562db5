package overfit.train;

import overfit.train.history.Points;

/**
 * Points, and what a network predicts for them.
 *
 * @param predictions one for each point
 */
public record FittedPoints(Points points, double[] predictions) {

  public static final FittedPoints NONE = new FittedPoints(Points.NONE, new double[0]);
}
