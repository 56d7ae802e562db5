package overfit.train;

import java.util.Arrays;
import overfit.math.RandomStream;
import overfit.train.history.RunHistory;

/**
 * A run after some epoch: all that is needed to go on from there to the same bits. Nobody changes
 * what is in it.
 *
 * @param parameters the network's, as one vector
 * @param optimizer what the optimizer remembers, up to where only zeros follow: without momentum
 *     that is nearly nothing
 * @param schedule what the schedule remembers
 * @param random where the stream of random numbers is
 */
record Checkpoint(
    double[] parameters,
    double[] optimizer,
    double[] schedule,
    RandomStream random,
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

  /** What an optimizer remembers that remembers so many numbers. */
  double[] optimizer(int count) {
    return Arrays.copyOf(optimizer, count);
  }

  long epoch() {
    return history.epoch();
  }
}
