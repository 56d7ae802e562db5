package overfit.train.landscape;

/**
 * The parameters of a run after some epoch.
 *
 * @param parameters never modified
 */
public record PathPoint(long epoch, double[] parameters) {}
