package overfit.layers.tui;

import overfit.layers.nn.Watcher;
import overfit.layers.record.Eyewitness;

/** A screen that runs the network itself, and knows who films it. */
public final class Shortcut {

  final Watcher network = new Watcher();

  Eyewitness film;
}
