package overfit.train;

import overfit.data.Standardization;

/**
 * The points of a run in numbers.
 *
 * @param trained the number of points to train on
 * @param heldOut the number of points to test on
 * @param spread the mean and the standard deviation of x and y over the points to train on
 * @param extrapolates whether all points to test on have a larger x than those to train on
 * @param sameX whether all of them have the same x
 * @param sameY whether all of them have the same y
 */
public record DataSummary(
    int trained,
    int heldOut,
    Standardization spread,
    boolean extrapolates,
    boolean sameX,
    boolean sameY) {}
