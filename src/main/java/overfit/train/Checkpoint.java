package overfit.train;

import overfit.state.State;
import overfit.train.history.RunHistory;

/**
 * The state of a run after some epoch: everything needed to continue training with bit-identical
 * results. The content is never modified.
 *
 * @param average the state of the average of the parameters; empty without one
 * @param stopping the state of early stopping
 * @param history the losses up to this epoch
 */
record Checkpoint(
    LearnerState learner, double[] average, EarlyStopping stopping, RunHistory history) {

  /** Passes the state; when reading, this one has to be of the same run. */
  Checkpoint passed(State state) {
    LearnerState learns = learner.passed(state);
    RunHistory losses = history.copy();
    losses.pass(state);
    EarlyStopping stops = stopping.copy();
    stops.pass(state);
    return new Checkpoint(learns, state.reals(average), stops, losses);
  }

  /** Whether it can be a state of the same run as another one. */
  boolean fits(Checkpoint other) {
    return learner.fits(other.learner) && average.length == other.average.length;
  }

  /** About how many values of 8 bytes it stores; the curves of its history are the run's. */
  long size() {
    return learner.size() + average.length + stopping.size();
  }

  double[] parameters() {
    return learner.parameters();
  }

  long epoch() {
    return history.epoch();
  }
}
