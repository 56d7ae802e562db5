package overfit.train.uncertainty;

/**
 * A network of an ensemble, with its losses: after the last epoch, or with early stopping after the
 * best one. Losses that are not known are NaN.
 *
 * @param seed what it differs in: its seed, or that of its first weights; of dropout masks the
 *     number of the pass, from 1
 * @param divergence what was not finite when its training diverged; or ""
 * @param trainLoss on the samples, dropout off; NaN under dropout masks
 * @param points where it predicts
 * @param fit its predictions
 */
public record Member(
    long seed,
    String divergence,
    double trainLoss,
    double testLoss,
    EnsemblePoints points,
    MemberFit fit) {

  public boolean diverged() {
    return !divergence.isEmpty();
  }
}
