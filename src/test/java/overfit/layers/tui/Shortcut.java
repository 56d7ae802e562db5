package overfit.layers.tui;

import overfit.layers.nn.Watcher;

/** A screen that runs the network itself. */
final class Shortcut {

  final Watcher network = new Watcher();
}
