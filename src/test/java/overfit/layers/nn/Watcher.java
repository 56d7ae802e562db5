package overfit.layers.nn;

import overfit.layers.train.SecondTraining;

/** A network that looks up to the training. */
public final class Watcher {

  int epochs(SecondTraining training) {
    return training.epochs();
  }
}
