package overfit.train.baseline;

import overfit.train.history.Points;

/** A baseline at the x of the fits, to be drawn beside them. */
public record BaselineCurve(String name, Points points) {}
