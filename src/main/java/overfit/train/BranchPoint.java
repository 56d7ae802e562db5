package overfit.train;

import overfit.config.Config;
import overfit.config.RunSpec;

/**
 * The point at which a run branches off another, the parent.
 *
 * @param spec the parent's initial settings, and its edits after the branch point
 * @param edits all edits of the parent
 * @param data the parent's data
 * @param checkpoints the parent's checkpoints up to the branch point
 * @param checkpoint the state at the branch point
 */
record BranchPoint(
    RunSpec spec, EditLog edits, RunData data, Checkpoints checkpoints, Checkpoint checkpoint) {

  /** Whether training can continue from here with these settings. */
  boolean canContinueWith(Config wanted) {
    return Run.isLiveChange(edits.at(checkpoint.epoch()), wanted);
  }
}
