package overfit.layers.record;

import overfit.layers.nn.Watcher;

/** A recording that knows the network. */
public final class Eyewitness {

  Watcher network;
}
