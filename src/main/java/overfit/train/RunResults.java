package overfit.train;

import overfit.config.RunSpec;

/**
 * What is reported of a run at an epoch; unlike the run, it needs little memory.
 *
 * @param spec its settings at the start, and the edits until now
 * @param kernels the engine's name
 */
public record RunResults(RunSpec spec, Scores scores, String kernels) {

  /** Those of a run now. */
  public static RunResults of(Run run) {
    return new RunResults(run.specSoFar(), run.scores(), run.kernels());
  }
}
