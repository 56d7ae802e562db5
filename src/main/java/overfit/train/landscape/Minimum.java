package overfit.train.landscape;

/** A place on a plane, and the loss there, which is the least of all. */
public record Minimum(double first, double second, double loss) {}
