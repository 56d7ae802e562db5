package overfit.train;

import java.util.Arrays;
import overfit.math.RandomStream;
import overfit.state.State;
import overfit.train.history.RunHistory;

/**
 * The state of a run after some epoch: everything needed to continue training with bit-identical
 * results. The content is never modified.
 *
 * @param parameters the network's parameters as one vector
 * @param optimizer the optimizer's state without trailing zeros: without momentum it is tiny
 * @param schedule the schedule's state
 * @param random the state of the random number generator
 * @param average the state of the average of the parameters; empty without one
 * @param stopping the state of early stopping
 * @param history the losses up to this epoch
 */
record Checkpoint(
    double[] parameters,
    double[] optimizer,
    double[] schedule,
    RandomStream random,
    double[] average,
    EarlyStopping stopping,
    RunHistory history) {

  Checkpoint {
    optimizer = Arrays.copyOf(optimizer, withoutZeros(optimizer));
  }

  private static int withoutZeros(double[] state) {
    int length = state.length;
    while (length > 0 && Double.doubleToRawLongBits(state[length - 1]) == 0) {
      length--;
    }
    return length;
  }

  /** Passes the state; when reading, this one has to be of the same run. */
  Checkpoint passed(State state) {
    RandomStream stream = random.copy();
    stream.pass(state);
    RunHistory losses = history.copy();
    losses.pass(state);
    EarlyStopping stops = stopping.copy();
    stops.pass(state);
    return new Checkpoint(
        state.reals(parameters),
        state.reals(optimizer),
        state.reals(schedule),
        stream,
        state.reals(average),
        stops,
        losses);
  }

  /** Whether it can be a state of the same run as another one. */
  boolean fits(Checkpoint other) {
    return parameters.length == other.parameters.length
        && schedule.length == other.schedule.length
        && average.length == other.average.length;
  }

  /** The optimizer's state, padded with zeros to its full length. */
  double[] optimizer(int count) {
    return Arrays.copyOf(optimizer, count);
  }

  /** About how many values of 8 bytes it stores; the curves of its history are the run's. */
  long size() {
    return parameters.length
        + optimizer.length
        + schedule.length
        + average.length
        + stopping.size()
        + RandomStream.SIZE;
  }

  long epoch() {
    return history.epoch();
  }
}
