package overfit.train;

/**
 * The losses of the network with averaged parameters, in the units of those of the run itself.
 *
 * @param train the loss on the samples, with dropout off
 * @param test the loss to be expected on new samples, or on the held-out points; NaN without these
 * @param excess mean squared error against the noiseless target; NaN if unknown
 */
public record AveragedLosses(double train, double test, double excess) {

  /** Of no network yet. */
  public static final AveragedLosses UNKNOWN =
      new AveragedLosses(Double.NaN, Double.NaN, Double.NaN);
}
