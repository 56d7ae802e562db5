package overfit.train;

import overfit.math.RandomStream;

/**
 * A run after some epoch: all that is needed to go on from there to the same bits. Nobody changes
 * what is in it.
 *
 * @param parameters the network's, as one vector
 * @param optimizer what the optimizer remembers
 * @param schedule what the schedule remembers
 * @param random where the stream of random numbers is
 */
record Checkpoint(
    double[] parameters,
    double[] optimizer,
    double[] schedule,
    RandomStream random,
    History history) {

  long epoch() {
    return history.epoch();
  }
}
