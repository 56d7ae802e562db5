package overfit.train.sweep;

import overfit.train.Run;

/**
 * Says in text what is to be kept of a run that has ended, since the run itself is not kept. Called
 * on the threads that train.
 */
public interface TrialText {

  /** Says nothing. */
  TrialText NONE = (trial, run, seconds) -> "";

  String of(Trial trial, Run run, double seconds);
}
