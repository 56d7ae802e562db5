package overfit.train.export;

import overfit.config.RunSpec;
import overfit.train.Run;

/**
 * A run that has been trained, and can be again.
 *
 * @param epoch the number of epochs to train
 * @param goal the epoch at which its training ends, which may be extended
 */
public record TrainedRun(RunSpec spec, long epoch, long goal) {

  /** The run before its first epoch. */
  Run untrained() {
    Run run = Run.of(spec);
    run.extendTo(goal);
    return run;
  }
}
