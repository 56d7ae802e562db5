package overfit.layers.train;

import overfit.layers.nn.Watcher;
import overfit.layers.tui.Shortcut;

/** A training thread beside Training's, which knows the screen and the network that knows it. */
public final class SecondTraining extends Thread {

  Shortcut screen;
  Watcher network;

  public int epochs() {
    return 0;
  }
}
