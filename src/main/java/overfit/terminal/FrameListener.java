package overfit.terminal;

import overfit.screen.Surface;
import overfit.screen.Theme;

/** Sees what the screen shows, at the moment when it does. */
@FunctionalInterface
public interface FrameListener {

  FrameListener NONE = (surface, theme) -> {};

  /** The surface is not kept. */
  void see(Surface surface, Theme theme);
}
