package overfit.train;

import overfit.config.Config;
import overfit.config.RunSpec;
import overfit.data.Samples;

/**
 * Where a run leaves another.
 *
 * @param plan what the other was when it began, and what was changed under it afterwards
 * @param edits all that was changed under it, before and afterwards
 * @param drawn its samples
 * @param past its checkpoints up to there
 */
record BranchPoint(
    RunSpec spec, EditLog edits, Samples drawn, Checkpoints past, Checkpoint checkpoint) {

  /** Whether a run can go on from there with these settings. */
  boolean lives(Config wanted) {
    return Run.lives(edits.at(checkpoint.epoch()), wanted);
  }
}
