package overfit.train;

import overfit.config.Config;

/**
 * The point at which a run branches off another, the parent.
 *
 * @param told what the parent was told, and what a branch is told in its place
 * @param data the parent's data
 * @param checkpoints the parent's checkpoints up to the branch point
 * @param checkpoint the state at the branch point
 */
record BranchPoint(
    Instructions told, RunData data, Checkpoints checkpoints, Checkpoint checkpoint) {

  /** Whether training can continue from here with these settings. */
  boolean canContinueWith(Config wanted) {
    return new RunParts(told.at(checkpoint.epoch())).canBecome(wanted);
  }
}
