package overfit.train;

import overfit.config.Config;

/**
 * The point at which a run branches off another, the parent.
 *
 * @param settings those of a branch: the initial ones and later edits of its parent
 * @param data the parent's data
 * @param checkpoints the parent's checkpoints up to the branch point
 * @param checkpoint the state at the branch point
 */
record BranchPoint(
    RunSettings settings, RunData data, Checkpoints checkpoints, Checkpoint checkpoint) {

  /** Whether training can continue from here with these settings. */
  boolean canContinueWith(Config wanted) {
    return new SettingsChange(settings.at(checkpoint.epoch()), wanted).continues();
  }
}
