package overfit.train;

import overfit.config.Config;
import overfit.data.Batches;
import overfit.nn.Objective;
import overfit.nn.Step;

/**
 * The epoch that a run would train next from its network, to be examined: after early stopping,
 * that of the best epoch. It works on copies, so that the run stays as it is; it reads the run's
 * network whenever it is asked, and is valid until the run trains on.
 */
public final class NextEpoch {

  private final Learner learner;
  private final RunParts parts;
  private final RunData data;
  private final long after;
  private final double trainLoss;

  /**
   * @param parts its settings
   * @param data its data
   * @param after the epoch of the network
   * @param trainLoss that of this epoch, in the units of training
   */
  NextEpoch(Learner learner, RunParts parts, RunData data, long after, double trainLoss) {
    this.learner = learner;
    this.parts = parts;
    this.data = data;
    this.after = after;
    this.trainLoss = trainLoss;
  }

  /** Its settings, with the edits that come before it. */
  public Config config() {
    return parts.config();
  }

  /** Its learning rate and momentum. */
  public Step step() {
    return learner.nextStep(parts, after, trainLoss);
  }

  /** Its first update, that of the first batch, taken apart: in the units of training. */
  public NextUpdate firstUpdate() {
    return learner.nextUpdate(parts, batches(), after, trainLoss);
  }

  /** What its first update minimizes. */
  public Objective objective() {
    return learner.objective(parts, batches());
  }

  private Batches batches() {
    return parts.batches(data.samples());
  }
}
