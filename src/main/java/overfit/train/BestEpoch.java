package overfit.train;

/**
 * The epoch with the lowest test loss.
 *
 * @param epoch counted from 1; 0 before the first epoch
 * @param test its test loss
 * @param excess its excess loss
 */
public record BestEpoch(long epoch, double test, double excess) {}
