package overfit.train;

import java.util.Arrays;
import overfit.math.RandomStream;
import overfit.state.State;

/**
 * What the updates after some epoch depend on, besides the settings and the samples. The content is
 * never modified.
 *
 * @param parameters the network's parameters as one vector
 * @param optimizer the optimizer's state without trailing zeros: without momentum it is tiny
 * @param schedule the schedule's state
 * @param random the state of the random number generator
 */
record LearnerState(
    double[] parameters, double[] optimizer, double[] schedule, RandomStream random) {

  /** Without parameters. */
  static final LearnerState NONE =
      new LearnerState(new double[0], new double[0], new double[0], new RandomStream(0));

  LearnerState {
    optimizer = Arrays.copyOf(optimizer, withoutZeros(optimizer));
  }

  private static int withoutZeros(double[] state) {
    int length = state.length;
    while (length > 0 && Double.doubleToRawLongBits(state[length - 1]) == 0) {
      length--;
    }
    return length;
  }

  /** Passes the state. */
  LearnerState passed(State state) {
    RandomStream stream = random.copy();
    stream.pass(state);
    return new LearnerState(
        state.reals(parameters), state.reals(optimizer), state.reals(schedule), stream);
  }

  /** Whether it can be a state of the same learner as another one. */
  boolean fits(LearnerState other) {
    return parameters.length == other.parameters.length && schedule.length == other.schedule.length;
  }

  /** The optimizer's state, padded with zeros to its full length. */
  double[] optimizer(int count) {
    return Arrays.copyOf(optimizer, count);
  }

  /** About how many values of 8 bytes it stores. */
  long size() {
    return parameters.length + optimizer.length + schedule.length + RandomStream.SIZE;
  }
}
